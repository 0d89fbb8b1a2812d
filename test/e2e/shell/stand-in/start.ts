/** `node start.ts <root> …`: whoever asks for Electron, in whatever way, gets the stand-in; then the built app starts. */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import './hurry.ts';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'electron') return next(specifier, context);
    return { url: new URL('./electron.ts', import.meta.url).href, format: 'module-typescript', shortCircuit: true };
  },
});

// What Electron adds to what Node says of itself.
const versions = { ...process.versions, electron: '45.4.1', chrome: '156.0.8078.100' };
Object.defineProperty(process, 'versions', { value: Object.freeze(versions) });

const { app } = await import('./app.ts');
await import(pathToFileURL(join(app.getAppPath(), 'out', 'electron', 'main.js')).href);
// As in Electron: not ready before the entry has been evaluated to its end. One that awaits readiness waits for ever.
app.entryEnded();
