import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const CONTROL = fileURLToPath(new URL('./NodePerBarStrip.tsx', import.meta.url));

/** The window as it is, but for how a row of bars is drawn. */
export function nodePerBar(): Plugin {
  return {
    name: 'node-per-bar',
    enforce: 'pre',
    resolveId: (source, importer) => (source.endsWith('/BarStrip.tsx') && importer !== CONTROL ? CONTROL : null),
  };
}
