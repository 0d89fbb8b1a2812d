/**
 * Node's `http`, fetched rather than imported: an import as a module reads every name there is, which loads what is behind
 * `fetch` and `WebSocket` as well, 50 ms of every start for something nobody here calls.
 */
export const http = process.getBuiltinModule('node:http');
