// `npm run demo`: plays a recorded quarter through the whole app. Arguments are those of `greenbar demo`.
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureNode } from './lib/local-node.mjs';

await ensureNode();
await ensureBuilt();
process.argv.splice(2, 0, 'demo');
await import('../out/cli/greenbar.js');
