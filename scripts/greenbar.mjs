#!/usr/bin/env node
// The `greenbar` command in a checkout: brings the right Node, builds what is stale, runs the command line.
import { ensureBuilt } from './lib/ensure-built.mjs';
import { ensureNode } from './lib/local-node.mjs';

await ensureNode();
await ensureBuilt();
await import('../out/cli/greenbar.js');
