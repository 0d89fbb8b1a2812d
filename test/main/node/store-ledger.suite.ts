import { expect, it } from 'vitest';
import type { DecisionRecord, ThreadRecord } from '#core/events/event';
import { DAY_MS, HOUR_MS } from '#core/model/time';
import type { Store } from '../../../src-main/engine/ports.ts';
import { EVER, incident, pageWrite, record, reported, snapshot, START, update } from './store-samples.ts';

const PAGE = 'status.example';

/** What every store does with what the vendor says of its past. */
export function describeReported(open: () => Store | Promise<Store>): void {
  const effect = (from: number, to: number | null, componentId = 'api', incidentId: string | null = 'i1') =>
    ({ componentId, level: 'partial_outage', from, to, incidentId }) as const;
  const cover = (from: number, to: number, componentId = 'api') => ({ componentId, from, to });

  it('keeps all of it', async () => {
    const store = await open();
    const palette = { operational: '#0f0', yellow: '#ff0', orange: '#f80', red: '#f00', noData: '#888' };
    const day = {
      rowId: 'group',
      date: '2025-03-24',
      partialOutageSeconds: 12.5,
      majorOutageSeconds: 0,
      hasData: true,
      incidentIds: ['i1'],
    };
    const told = reported({
      incidents: [incident()],
      effects: [effect(START, null)],
      days: [day],
      uptimes: [{ rowId: 'api', uptimeFraction: 0.9931 }],
      coverage: [cover(START - DAY_MS, START)],
      timeZone: 'America/New_York',
      palette,
      estimated: true,
    });
    store.writeReported(PAGE, START + 5, told);
    expect(store.reportedAt(PAGE)).toBe(START + 5);
    expect(store.loadRecord(PAGE)).toBeNull();
    expect(store.readHistory(PAGE, EVER)).toEqual({
      changes: [],
      watched: [],
      effects: told.effects,
      days: [day],
      coverage: told.coverage,
      uptimes: told.uptimes,
      reportedTimeZone: 'America/New_York',
      palette,
      estimated: true,
      incidents: [incident()],
    });
    const { updates: _, ...facts } = incident();
    expect(store.readBars(PAGE, EVER)).toEqual({ ...store.readHistory(PAGE, EVER), incidents: [facts] });
    expect(store.readHistory('other', EVER).effects).toEqual([]);
  });

  it('replaces it only for the stretches the vendor covers now', async () => {
    const store = await open();
    const effects = [effect(START - 9 * DAY_MS, START - 8 * DAY_MS), effect(START - 4 * DAY_MS, START - 2 * DAY_MS)];
    const coverage = [cover(START - 10 * DAY_MS, START)];
    store.writeReported(PAGE, START, reported({ effects: [...effects, effect(START - HOUR_MS, null)], coverage }));
    store.writeReported(
      PAGE,
      START + DAY_MS,
      reported({
        effects: [effect(START - HOUR_MS, START + HOUR_MS)],
        coverage: [cover(START - 3 * DAY_MS, START + DAY_MS)],
      }),
    );
    const history = store.readHistory(PAGE, EVER);
    expect(history.effects).toEqual([
      effect(START - 9 * DAY_MS, START - 8 * DAY_MS),
      effect(START - 4 * DAY_MS, START - 3 * DAY_MS),
      effect(START - HOUR_MS, START + HOUR_MS),
    ]);
    expect(history.coverage).toEqual([cover(START - 10 * DAY_MS, START + DAY_MS)]);
  });

  it('does not pile up what is told again where nothing is covered', async () => {
    const store = await open();
    store.writeReported(PAGE, START, reported({ effects: [effect(START, null), effect(START, null, 'chat', 'i2')] }));
    store.writeReported(PAGE, START, reported({ effects: [effect(START + 60_000, START + HOUR_MS)] }));
    expect(store.readHistory(PAGE, EVER).effects).toEqual([
      effect(START, null, 'chat', 'i2'),
      effect(START + 60_000, START + HOUR_MS),
    ]);
  });

  it('keeps days and incidents that have left the window of the vendor', async () => {
    const store = await open();
    const day = (date: string, majorOutageSeconds: number, hasData = true) =>
      ({ rowId: 'api', date, partialOutageSeconds: 0, majorOutageSeconds, hasData, incidentIds: [] }) as const;
    const first = reported({
      days: [day('2025-03-01', 60), day('2025-03-02', 0)],
      incidents: [incident({ updates: [update('old', START - 1)] })],
      timeZone: 'Europe/Berlin',
      uptimes: [{ rowId: 'api', uptimeFraction: 0.99 }],
    });
    store.writeReported(PAGE, START, first);
    store.writeReported(
      PAGE,
      START,
      reported({ days: [day('2025-03-01', 0, false), day('2025-03-02', 30)], incidents: [incident()] }),
    );
    const history = store.readHistory(PAGE, EVER);
    expect(history.days).toEqual([day('2025-03-01', 60), day('2025-03-02', 30)]);
    expect(history.incidents[0]?.updates).toEqual([update('old', START - 1), update('u1')]);
    expect(history.reportedTimeZone).toBe('Europe/Berlin');
    expect(history.uptimes).toEqual([]);
  });
}

/** What every store does with what was said, and with several writes as one. */
export function describeLedger(open: () => Store | Promise<Store>): void {
  const thread = (threadId: string, changes: Partial<ThreadRecord> = {}): ThreadRecord => ({
    threadId,
    pageId: PAGE,
    startedAt: START,
    phase: 'started',
    updateIds: ['u1'],
    announced: 'major',
    followed: false,
    ...changes,
  });
  const decision = (at: number, reason: string): DecisionRecord => ({
    at,
    pageId: PAGE,
    threadId: 't',
    event: 'incident_started',
    subject: 'Elevated errors',
    outcome: 'suppressed',
    reason,
  });

  it('remembers threads', async () => {
    const store = await open();
    expect(store.readThread('t')).toBeNull();
    store.writeThread(thread('t'));
    store.writeThread(thread('t', { phase: 'resolved', updateIds: [], followed: true }));
    store.writeThread(thread('s', { startedAt: START - 1 }));
    store.writeThread(thread('elsewhere', { pageId: 'other' }));
    expect(store.readThread('t')).toEqual(thread('t', { phase: 'resolved', updateIds: [], followed: true }));
    expect(store.readThreads(PAGE).map(({ threadId }) => threadId)).toEqual(['s', 't']);
  });

  it('remembers decisions, newest first', async () => {
    const store = await open();
    store.writeDecision(decision(START, 'snoozed'));
    store.writeDecision(decision(START + 2, 'quiet hours'));
    store.writeDecision(decision(START + 2, 'muted'));
    expect(store.readDecisions(10).map(({ reason }) => reason)).toEqual(['muted', 'quiet hours', 'snoozed']);
    expect(store.readDecisions(1)).toEqual([decision(START + 2, 'muted')]);
  });

  it('keeps the newest ten thousand decisions', async () => {
    const store = await open();
    store.together(() => {
      for (let count = 0; count < 10_003; count += 1) store.writeDecision(decision(START + count, `${count}`));
    });
    const kept = store.readDecisions(20_000).map(({ reason }) => Number(reason));
    expect(kept).toHaveLength(10_000);
    expect([kept[0], kept.at(-1)]).toEqual([10_002, 3]);
    const broken = (): void =>
      store.together(() => {
        store.writeDecision(decision(START + 20_000, 'lost'));
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(store.readDecisions(20_000).map(({ reason }) => Number(reason))).toEqual(kept);
  });

  it('forgets the last reading of a page and what was said of it, not its history', async () => {
    const store = await open();
    const watching = { from: START, to: START + HOUR_MS };
    const read = record({ snapshot: snapshot(), watching, failuresInARow: 2, historyRevision: 7 });
    store.write(pageWrite({ record: read, incidents: [incident()] }));
    store.write(pageWrite({ record: record({ pageId: 'other', snapshot: snapshot() }) }));
    store.writeThread(thread('t'));
    store.writeThread(thread('elsewhere', { pageId: 'other' }));
    store.writeDecision(decision(START, 'muted'));
    const before = store.readHistory(PAGE, EVER);
    store.forgetReading(PAGE);
    store.forgetReading('never heard of');
    expect(store.loadRecord(PAGE)).toEqual({
      ...record({ snapshot: null, readAt: null, watching: null, attemptedAt: null }),
      historyRevision: 8,
    });
    expect(store.readHistory(PAGE, EVER)).toEqual(before);
    expect(store.readThreads(PAGE)).toEqual([]);
    expect(store.readDecisions(10)).toHaveLength(1);
    expect(store.loadRecord('other')?.snapshot).not.toBeNull();
    expect(store.readThread('elsewhere')).not.toBeNull();
    expect(store.loadRecord('never heard of')).toBeNull();
    store.write(pageWrite({ record: read }));
    expect(store.loadRecord(PAGE)).toEqual(read);
  });

  it('writes several things as one, or none of them', async () => {
    const store = await open();
    store.write(pageWrite());
    store.together(() => {
      store.write(pageWrite({ changes: [{ rowId: 'api', at: START, level: 'major_outage' }] }));
      store.writeThread(thread('kept'));
    });
    const before = store.readHistory(PAGE, EVER);
    const broken = (): void =>
      store.together(() => {
        store.write(pageWrite({ record: record({ historyRevision: 9 }), incidents: [incident()] }));
        store.write(pageWrite({ changes: [{ rowId: 'new', at: START, level: 'major_outage' }] }));
        store.write(pageWrite({ record: record({ pageId: 'new' }) }));
        store.writeReported(PAGE, START, reported({ estimated: true }));
        store.writeThread(thread('kept', { phase: 'resolved' }));
        store.writeThread(thread('lost'));
        store.writeDecision(decision(START, 'lost'));
        store.forgetReading(PAGE);
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(store.readHistory(PAGE, EVER)).toEqual(before);
    expect(store.loadRecord(PAGE)).toEqual(record());
    expect(store.loadRecord('new')).toBeNull();
    expect(store.readThread('kept')?.phase).toBe('started');
    expect(store.readThread('lost')).toBeNull();
    expect(store.readDecisions(10)).toEqual([]);
    store.write(pageWrite({ changes: [{ rowId: 'new', at: START, level: 'major_outage' }] }));
    expect(store.readHistory(PAGE, EVER).changes).toHaveLength(2);
  });
}
