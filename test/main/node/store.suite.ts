import { expect, it } from 'vitest';
import type { Store } from '../../../src-main/engine/ports.ts';
import { DAY_MS, HOUR_MS } from '#core/model/time';
import { EVER, incident, maintenance, pageWrite, record, snapshot, START, update } from './store-samples.ts';

const PAGE = 'status.example';

/** What every store does with what one poll brings, and with what was said about it. */
export function describePolls(open: () => Store | Promise<Store>): void {
  it('knows nothing of a page it never heard of', async () => {
    const store = await open();
    expect(store.loadRecord(PAGE)).toBeNull();
    expect(store.reportedAt(PAGE)).toBeNull();
    expect(store.readIncident(PAGE, 'i1')).toBeNull();
    expect(store.readIncidents(PAGE, 10)).toEqual([]);
    expect(store.readMaintenances(PAGE, 10)).toEqual([]);
    expect(store.readPollCounts(PAGE, EVER)).toEqual([]);
    expect(store.readHistory(PAGE, EVER)).toEqual({
      changes: [],
      watched: [],
      effects: [],
      days: [],
      coverage: [],
      uptimes: [],
      reportedTimeZone: null,
      palette: null,
      estimated: false,
      incidents: [],
    });
  });

  it('gives back the record with its snapshot', async () => {
    const store = await open();
    const failure = { kind: 'http_status', reason: 'The server is busy.', status: 503, retryAfterMs: 1_000 } as const;
    const first = record({ snapshot: snapshot(), failure, failuresInARow: 2, failingSince: START });
    store.write(pageWrite({ record: first }));
    expect(store.loadRecord(PAGE)).toEqual(first);
    const later = { ...first, readAt: START + 1, historyRevision: 2 };
    store.write(pageWrite({ record: later }));
    expect(store.loadRecord(PAGE)).toEqual(later);
    const other = record({ snapshot: snapshot({ headline: null }) });
    store.write(pageWrite({ record: other }));
    expect(store.loadRecord(PAGE)).toEqual(other);
    expect(store.loadRecord('other')).toBeNull();
  });

  it('answers with the changes in a stretch and the last one of each row before it', async () => {
    const store = await open();
    store.write(
      pageWrite({
        changes: [
          { rowId: 'api', at: START - 2 * HOUR_MS, level: 'major_outage' },
          { rowId: 'api', at: START - HOUR_MS, level: 'operational' },
          { rowId: '', at: START - HOUR_MS, level: null },
          { rowId: 'api', at: START, level: 'partial_outage' },
          { rowId: 'chat', at: START + HOUR_MS, level: 'under_maintenance' },
          { rowId: 'api', at: START + 2 * HOUR_MS, level: 'degraded_performance' },
        ],
      }),
    );
    const { changes } = store.readHistory(PAGE, { from: START, to: START + 2 * HOUR_MS });
    expect(changes).toEqual([
      { rowId: '', at: START - HOUR_MS, level: null },
      { rowId: 'api', at: START - HOUR_MS, level: 'operational' },
      { rowId: 'api', at: START, level: 'partial_outage' },
      { rowId: 'chat', at: START + HOUR_MS, level: 'under_maintenance' },
    ]);
    store.write(pageWrite({ changes: [{ rowId: 'api', at: START, level: 'major_outage' }] }));
    const again = store.readHistory(PAGE, { from: START, to: START + 1 }).changes;
    expect(again.at(-1)).toEqual({ rowId: 'api', at: START, level: 'major_outage' });
  });

  it('extends the stretch it watches and begins another after a gap', async () => {
    const store = await open();
    const watch = (from: number, to: number): void =>
      store.write(pageWrite({ record: record({ watching: { from, to } }) }));
    watch(START, START);
    watch(START, START + HOUR_MS);
    store.write(pageWrite({ record: record({ watching: null }) }));
    watch(START + 5 * HOUR_MS, START + 6 * HOUR_MS);
    expect(store.readHistory(PAGE, EVER).watched).toEqual([
      { from: START, to: START + HOUR_MS },
      { from: START + 5 * HOUR_MS, to: START + 6 * HOUR_MS },
    ]);
    const within = { from: START + HOUR_MS, to: START + 5 * HOUR_MS };
    expect(store.readHistory(PAGE, within).watched).toEqual([]);
  });

  it('moves what a clock that was ahead has stamped to the moment it is set right', async () => {
    const store = await open();
    const [before, ahead] = [START + HOUR_MS, START + 9 * HOUR_MS];
    store.write(
      pageWrite({
        record: record({ watching: { from: START, to: before } }),
        changes: [
          { rowId: 'api', at: START, level: 'operational' },
          { rowId: 'chat', at: START, level: 'operational' },
        ],
      }),
    );
    store.write(
      pageWrite({
        record: record({ watching: { from: ahead, to: ahead + HOUR_MS } }),
        changes: [
          { rowId: 'api', at: ahead, level: 'major_outage' },
          { rowId: 'api', at: ahead + HOUR_MS, level: 'partial_outage' },
        ],
      }),
    );
    const mended = record({ readAt: before, watching: { from: START, to: before } });
    store.rewind(mended, before);
    const { changes, watched } = store.readHistory(PAGE, EVER);
    expect(changes).toEqual([
      { rowId: 'api', at: START, level: 'operational' },
      { rowId: 'chat', at: START, level: 'operational' },
      { rowId: 'api', at: before, level: 'partial_outage' },
    ]);
    expect(watched).toEqual([{ from: START, to: before }]);
    expect(store.loadRecord(PAGE)).toEqual(mended);
  });

  it('adds up the polls of each UTC day', async () => {
    const store = await open();
    const counted = { date: '2025-03-25', fresh: 1, notModified: 2, failed: 0, requests: 4, unmodified: 1, bytes: 50 };
    store.write(pageWrite({ counted }));
    store.write(pageWrite({ counted: { ...counted, failed: 3 } }));
    store.write(pageWrite({ counted: { ...counted, date: '2025-03-26' } }));
    expect(store.readPollCounts(PAGE, { from: START, to: START + DAY_MS })).toEqual([
      { date: '2025-03-25', fresh: 2, notModified: 4, failed: 3, requests: 8, unmodified: 2, bytes: 100 },
    ]);
    expect(store.readPollCounts(PAGE, EVER)).toHaveLength(2);
  });

  it('keeps incidents and updates the vendor prunes, in their newest wording', async () => {
    const store = await open();
    store.write(pageWrite({ incidents: [incident({ updates: [update('u1'), update('u2', START + 1)] })] }));
    const told = incident({
      title: 'Now worse',
      componentIds: [],
      effects: [],
      url: null,
      updates: [update('u2', START + 1, 'edited'), update('u3', START + 2)],
    });
    store.write(pageWrite({ incidents: [told] }));
    store.write(pageWrite({ incidents: [] }));
    expect(store.readIncident(PAGE, 'i1')).toEqual({
      ...incident({ title: 'Now worse' }),
      updates: [update('u1'), update('u2', START + 1, 'edited'), update('u3', START + 2)],
    });
  });

  it('takes what the vendor corrects: components, end and reopening', async () => {
    const store = await open();
    const resolved = incident({ status: 'resolved', resolvedAt: START + HOUR_MS, componentIds: ['chat'] });
    store.write(pageWrite({ incidents: [incident()] }));
    store.write(pageWrite({ incidents: [resolved] }));
    expect(store.readIncident(PAGE, 'i1')).toEqual(resolved);
    store.write(pageWrite({ incidents: [incident()] }));
    expect(store.readIncident(PAGE, 'i1')?.resolvedAt).toBeNull();
  });

  it('lists incidents of one page or of all, newest start first', async () => {
    const store = await open();
    const older = incident({ id: 'older', startedAt: START - DAY_MS });
    const elsewhere = incident({ id: 'elsewhere', startedAt: START + 1 });
    store.write(pageWrite({ incidents: [older, incident()] }));
    store.write(pageWrite({ record: record({ pageId: 'other' }), incidents: [elsewhere] }));
    expect(store.readIncidents(PAGE, 10).map((stored) => stored.incident.id)).toEqual(['i1', 'older']);
    expect(store.readIncidents(null, 2)).toEqual([
      { pageId: 'other', incident: elsewhere },
      { pageId: PAGE, incident: incident() },
    ]);
  });

  it('knows what began before and after an incident of the same page', async () => {
    const store = await open();
    const told = [
      incident({ id: 'a', title: 'A' }),
      incident({ id: 'b', title: 'B' }),
      incident({ id: 'late', title: 'Late', startedAt: START + 1 }),
    ];
    store.write(pageWrite({ incidents: told }));
    store.write(pageWrite({ record: record({ pageId: 'other' }), incidents: [incident({ id: 'elsewhere' })] }));
    expect(store.readNeighbours(PAGE, 'a')).toEqual({
      earlier: { id: 'b', title: 'B' },
      later: { id: 'late', title: 'Late' },
    });
    expect(store.readNeighbours(PAGE, 'b')).toEqual({ earlier: null, later: { id: 'a', title: 'A' } });
    expect(store.readNeighbours(PAGE, 'late')).toEqual({ earlier: { id: 'a', title: 'A' }, later: null });
    expect(store.readNeighbours(PAGE, 'elsewhere')).toEqual({ earlier: null, later: null });
    expect(store.readNeighbours('nowhere', 'a')).toEqual({ earlier: null, later: null });
  });

  it('answers with the incidents that touch a stretch', async () => {
    const store = await open();
    const at = (id: string, startedAt: number, resolvedAt: number | null) => incident({ id, startedAt, resolvedAt });
    store.write(
      pageWrite({
        incidents: [
          at('before', START - HOUR_MS, START),
          at('into', START - HOUR_MS, START + 1),
          at('moment', START, START),
          at('open', START - DAY_MS, null),
          at('after', START + HOUR_MS, null),
        ],
      }),
    );
    const { incidents } = store.readHistory(PAGE, { from: START, to: START + HOUR_MS });
    expect(incidents.map(({ id }) => id)).toEqual(['moment', 'into', 'open']);
  });

  it('keeps maintenances like incidents', async () => {
    const store = await open();
    store.write(pageWrite({ maintenances: [maintenance(), maintenance({ id: 'm2', startsAt: START })] }));
    const done = maintenance({ status: 'completed', updates: [update('mu2', START + 1)], componentIds: [] });
    store.write(pageWrite({ maintenances: [done] }));
    expect(store.readMaintenances(PAGE, 10)).toEqual([
      maintenance({ status: 'completed', updates: [update('mu1'), update('mu2', START + 1)] }),
      maintenance({ id: 'm2', startsAt: START }),
    ]);
    expect(store.readMaintenances(PAGE, 1)).toHaveLength(1);
  });
}
