// From nothing to the first state of the tray, or only to an opened file (`open`).
import { DatabaseSync } from 'node:sqlite';
import { openModelEngine, watchingOrigins } from '../kit/model-engine.ts';
import { answerParent } from '../kit/program.ts';

const [mode = 'engine', databaseFile = '', pages = '0'] = process.argv.slice(2);
answerParent({});
if (mode === 'open') {
  const database = new DatabaseSync(databaseFile);
  database.prepare('SELECT count(*) FROM page').get();
} else {
  const origins = Array.from({ length: Number(pages) }, (_, index) => `http://127.0.0.1:${index + 1}`);
  const { engine } = await openModelEngine({ settings: watchingOrigins(origins), databaseFile });
  if (engine.state().tray.menu.length === 0) throw new Error('There is no menu.');
}
process.send?.({ id: 0 });
