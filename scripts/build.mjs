// `npm run build`: brings out/ up to date.
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureNode } from './lib/local-node.mjs';

await ensureNode();
await ensureBuilt();
