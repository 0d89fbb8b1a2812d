import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { aSpell, probeWrite } from './probe-samples.ts';
import { incident, maintenance, pageWrite, record, reported, snapshot, START, update } from './store-samples.ts';

test('everything forgotten leaves no row in any table, and the file gives its room back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'greenbar-housekeeping-'));
  const file = join(folder, 'history.sqlite');
  const opened = await openSqliteStore(file);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened.value;
  const updates = Array.from({ length: 200 }, (_, index) => update(`u${index}`, START, unlike(index)));
  const figures = { rowId: 'api', partialOutageSeconds: 1, majorOutageSeconds: 0, hasData: true, incidentIds: [] };
  const coverage = [{ componentId: 'api', from: START, to: START + 1 }];
  const history = reported({
    effects: [{ componentId: 'api', level: 'major_outage', from: START, to: null, incidentId: null }],
    days: [{ ...figures, date: '2025-03-25' }],
    uptimes: [{ rowId: 'api', uptimeFraction: 1 }],
  });
  store.write(pageWrite({ counted: { ...pageWrite().counted, date: '2025-03-24' } }));
  store.write(
    pageWrite({
      record: record({ snapshot: snapshot() }),
      changes: [{ rowId: 'api', at: START, level: 'operational' }],
      incidents: [incident({ updates })],
      maintenances: [maintenance()],
    }),
  );
  store.writeReported('status.example', START, { ...history, coverage });
  store.writeMarker('status.example', { date: '2025-03-25', label: '' });
  const said = { pageId: 'status.example', threadId: 't' };
  store.writeThread({ ...said, startedAt: START, phase: 'started', updateIds: [], announced: '', followed: false });
  store.writeDecision({ ...said, at: START, event: 'incident_started', subject: '', outcome: 'notified', reason: '' });
  store.addNotice(said as unknown as Parameters<typeof store.addNotice>[0]);
  store.writeProbe(probeWrite(0, { spell: aSpell() }));
  const hook = { hookId: 'h', pageId: 'status.example', at: START };
  store.outbox.keepThread({ ...hook, threadId: 't', toldAs: 't', level: 'major_outage', startedAt: START });
  store.outbox.add({ ...hook, event: {} as Parameters<typeof store.outbox.add>[0]['event'] });
  store.outbox.keepOutcome({ hookId: 'h', at: START, failure: null });
  const full = rowsOf(file);
  expect(full.filter(([, rows]) => rows === 0)).toEqual([]);
  const before = store.readSize().bytes ?? 0;
  expect(before).toBeGreaterThan(1_000_000);

  store.clear();
  expect(rowsOf(file).filter(([, rows]) => rows > 0)).toEqual([]);
  store.compact();
  expect(store.readSize().bytes).toBeLessThan(before / 4);
  expect(statSync(file).size).toBe(store.readSize().bytes);
  expect(opened.value.integrityProblem()).toBeNull();
  store.close();
  rmSync(folder, { recursive: true });
});

test('what was taken out for its age makes the file smaller, without being written anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'greenbar-housekeeping-'));
  const file = join(folder, 'history.sqlite');
  const opened = await openSqliteStore(file);
  if (!opened.ok) throw new Error(opened.problem);
  const { store } = opened.value;
  const told = Array.from({ length: 200 }, (_, index) =>
    incident({
      id: `i${index}`,
      status: 'resolved',
      startedAt: START,
      resolvedAt: START + 1,
      updates: [update('u', START, unlike(index))],
    }),
  );
  store.write(pageWrite({ incidents: told }));
  const before = store.readSize().bytes ?? 0;
  store.prune(START + 2);
  expect(store.readSize()).toEqual({ incidents: 0, bytes: expect.any(Number) as number });
  expect(store.readSize().bytes).toBeLessThan(before / 4);
  store.close();
  expect(statSync(file).size).toBeLessThan(before / 4);
  rmSync(folder, { recursive: true });
});

/** Five thousand letters in which nothing is said twice. */
function unlike(index: number): string {
  let text = '';
  for (let part = 0; text.length < 5_000; part += 1) {
    text += createHash('sha256').update(`${index} ${part}`).digest('base64');
  }
  return text;
}

/** How many rows each table has, but for those an index of text keeps for itself. */
function rowsOf(file: string): readonly (readonly [string, number])[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_text_%'",
    )
    .all()
    .map(({ name }) => String(name));
  const rows = tables.map(
    (name) => [name, Number(database.prepare(`SELECT count(*) AS n FROM ${name}`).get()?.['n'])] as const,
  );
  database.close();
  return rows;
}
