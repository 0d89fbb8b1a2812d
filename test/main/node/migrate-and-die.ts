// Started by older-history.test.ts: brings a history to the newest shape, and is killed inside a call of one of our functions.
import { DatabaseSync } from 'node:sqlite';
import { defineFunctions } from '../../../src-main/node/sqlite/full-text.ts';
import { migrate } from '../../../src-main/node/sqlite/migrate.ts';
import { packTold } from '../../../src-main/node/sqlite/packed-updates.ts';

const [file = '', name = '', calls = '0'] = process.argv.slice(2);
const database = new DatabaseSync(file);
database.exec('PRAGMA journal_mode = WAL; PRAGMA cache_size = 10');
defineFunctions(database);
let left = Number(calls);
const count = (): void => {
  left -= 1;
  if (left < 0) process.kill(process.pid, 'SIGKILL');
};
if (name === 'pack_updates') {
  database.function(name, (json) => {
    count();
    return packTold(String(json));
  });
} else if (name === 'pack_counts') {
  database.function(name, (_json) => {
    count();
    return new Uint8Array();
  });
} else if (name === 'pack_changes') {
  database.function(name, (_period, _json) => {
    count();
    return new Uint8Array();
  });
} else {
  database.function('index_words', (title, _packed) => {
    count();
    return String(title);
  });
}
migrate(database, true);
database.close();
