// Started by kill.test.ts: writes polls until it is killed, and prints the number of each once it is in the store.
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { incident, maintenance, pageWrite, record, snapshot, START, update } from './store-samples.ts';

const [file = '', first = '0'] = process.argv.slice(2);
const opened = await openSqliteStore(file);
if (!opened.ok) throw new Error(opened.problem);
if (opened.value.warning !== null) throw new Error(opened.value.warning);

for (let poll = Number(first); ; poll += 1) {
  const at = START + poll;
  opened.value.store.write(
    pageWrite({
      record: record({ snapshot: snapshot({ headline: `poll ${poll}` }), readAt: at, historyRevision: poll }),
      changes: [{ rowId: 'api', at, level: poll % 2 === 0 ? 'major_outage' : 'operational' }],
      incidents: [incident({ id: `i${poll}`, startedAt: at, updates: [update(`u${poll}`, at)] })],
      maintenances: [maintenance({ id: `m${poll}` })],
    }),
  );
  writeSync(1, `${poll}\n`);
}
