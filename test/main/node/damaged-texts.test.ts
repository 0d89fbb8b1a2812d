import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { phrasesOf } from '#core/search/question';
import { examineFile } from '../../../src-main/node/sqlite/examine-file.ts';
import { packTold, packUpdates, unpackUpdates } from '../../../src-main/node/sqlite/packed-updates.ts';
import { openSqliteStore, type OpenedStore } from '../../../src-main/node/sqlite-store.ts';
import { incident, maintenance, pageWrite, START, update } from './store-samples.ts';

const PAGE = 'status.example';
const hurt = incident({ id: 'hurt', title: 'Hurt', updates: [update('u1', START, 'the first words'), update('u2')] });
const well = incident({ id: 'well', title: 'Well' });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-damaged-'));
  file = join(folder, 'history.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function open(): Promise<OpenedStore['store']> {
  const opened = await openSqliteStore(file);
  if (!opened.ok) throw new Error(opened.problem);
  expect(opened.value.warning).toBeNull();
  return opened.value.store;
}

async function damage(packed: Uint8Array): Promise<void> {
  const store = await open();
  store.write(pageWrite({ incidents: [hurt, well], maintenances: [maintenance()] }));
  store.close();
  const database = new DatabaseSync(file);
  database.prepare('UPDATE incident_updates SET packed = ? WHERE incident_key = 1').run(packed);
  database.close();
}

const whole = packUpdates(hurt.updates);

it.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a dictionary nobody has', Uint8Array.of(250, ...whole.subarray(1))],
  ['half of it', whole.subarray(0, whole.length / 2)],
  ['other bytes', Uint8Array.from(whole, (byte, at) => (at < 2 ? byte : byte ^ 0x55))],
  ['no list', packTold('{"updates":1}')],
  ['a list of something else', packTold('[["u1", 5, "resolved"]]')],
  ['moments that are none', packTold('[["u1", "5", "resolved", "text"]]')],
  ['far more than a page can say', Uint8Array.of(0, ...deflateRawSync(`["${'x'.repeat(64 * 2 ** 20)}"]`))],
])('texts that became %s cost their incident its updates and nothing else', async (_, packed) => {
  await damage(packed);
  expect(await examineFile(file)).toEqual({ kind: 'texts_damaged', count: 1 });

  const store = await open();
  expect(store.readIncident(PAGE, 'hurt')).toEqual({ ...hurt, updates: [] });
  expect(store.readIncident(PAGE, 'well')).toEqual(well);
  expect(store.readMaintenances(PAGE, 5)).toEqual([maintenance()]);
  const parts = [{ pageIds: [PAGE], phrases: phrasesOf('hurt') }];
  const found = store.searchIncidents({ parts, impacts: null, openOnly: false, limit: 5 });
  expect(found.map((stored) => stored.incident.id)).toEqual(['hurt']);

  store.write(pageWrite({ incidents: [hurt] }));
  expect(store.readIncident(PAGE, 'hurt')).toEqual(hurt);
  store.close();
  expect(await examineFile(file)).toEqual({ kind: 'whole' });
});

it('updates come back as they were, whatever is in them', () => {
  const said = [
    update('', 0, ''),
    update('"],["', Number.MAX_SAFE_INTEGER, 'a\u0000b "quoted" \\ \ud83d\udd25 障害'),
    update('long', START, 'All is well. '.repeat(20_000)),
  ];
  expect(unpackUpdates(packUpdates(said))).toEqual(said);
  expect(unpackUpdates(packUpdates([]))).toEqual([]);
});

it.each([
  ['first', 'AIuOVio1VNIxNDcxsjAzsDAAARQFeJ2t4EwoJ4MKmKLUkqJKPaXYWAA='],
  ['second', 'AYuOVio1VNIxNDcxsjAzsDAAARQFeJ2N1ILCkZMhLa6Soko9pdhYAA=='],
])('what was packed with the %s dictionary can be read for ever', (_, packed) => {
  const text = 'This issue has been resolved. Customers in the affected region may retry.';
  expect(unpackUpdates(Buffer.from(packed, 'base64'))).toEqual([
    { id: 'u1', at: Date.UTC(2025, 2, 25), status: 'resolved', text },
  ]);
});
