#!/usr/bin/env node
// The `greenbar` command in a checkout: brings the right Node, builds what is stale, runs the command line.
import module from 'node:module';
import { join } from 'node:path';
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureNode } from './lib/local-node.mjs';
import { ROOT } from './lib/root.mjs';

await ensureNode();
await ensureBuilt();
// A prompt asks often: most of a short command's time is reading its own code.
module.enableCompileCache(join(ROOT, 'node_modules', '.cache', 'greenbar', 'compiled'));
await import('../out/cli/greenbar.js');
