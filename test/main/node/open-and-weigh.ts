// Started by older-history.test.ts: opens a history, and prints by how many megabytes the process grew at most.
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';

const before = process.memoryUsage.rss();
const opened = await openSqliteStore(process.argv[2] ?? '');
if (!opened.ok) throw new Error(opened.problem);
opened.value.store.close();
process.stdout.write(String(Math.round((process.resourceUsage().maxRSS * 1_024 - before) / 1e6)));
