import { expect, it } from 'vitest';
import { DAY_MS } from '#core/model/time';
import type { Store } from '../../../src-main/engine/ports.ts';
import { EVER, incident, maintenance, pageWrite, record, reported, snapshot, START } from './store-samples.ts';

const PAGE = 'status.example';
const BEFORE = START + 10 * DAY_MS;
const day = (count: number): number => START + count * DAY_MS;

/** What every store does with what is old, and when everything is to go. */
export function describeHousekeeping(open: () => Store | Promise<Store>): void {
  it('names every page it knows of, and counts', async () => {
    const store = await open();
    expect([store.readPageIds(), store.readSize().incidents]).toEqual([[], 0]);
    store.write(pageWrite({ record: record({ pageId: 'b' }), incidents: [incident(), incident({ id: 'i2' })] }));
    store.writeReported('a', START, reported({ incidents: [incident()] }));
    expect([store.readPageIds(), store.readSize().incidents]).toEqual([['a', 'b'], 3]);
  });

  it('takes out what was over, and never an incident that goes on', async () => {
    const store = await open();
    const over = (id: string, at: number) =>
      incident({ id, status: 'resolved', resolvedAt: at, effects: [{ ...incident().effects[0]!, to: at }] });
    store.write(
      pageWrite({
        incidents: [over('old', day(9)), over('new', day(11)), incident({ id: 'open' })],
        maintenances: [
          maintenance({ id: 'old', endsAt: day(9) }),
          maintenance({ id: 'new', endsAt: day(11) }),
          maintenance({ id: 'done', endsAt: null, status: 'completed' }),
          maintenance({ id: 'endless', endsAt: null, status: 'in_progress' }),
        ],
      }),
    );
    store.prune(BEFORE);
    expect(store.readIncidents(PAGE, 10).map((stored) => stored.incident.id)).toEqual(['new', 'open']);
    expect(store.readIncident(PAGE, 'old')).toBeNull();
    expect(store.readIncident(PAGE, 'open')?.updates).toEqual(incident().updates);
    expect(store.readMaintenances(PAGE, 10).map(({ id }) => id)).toEqual(['endless', 'new']);
  });

  it('keeps the level each row had, and the stretches that reach beyond', async () => {
    const store = await open();
    const change = (rowId: string, at: number, level: 'operational' | 'major_outage') => ({ rowId, at, level });
    const [watching, changes] = [
      { from: day(0), to: day(12) },
      [
        change('api', day(1), 'major_outage'),
        change('api', day(2), 'operational'),
        change('api', day(11), 'major_outage'),
        change('chat', day(1), 'operational'),
      ],
    ];
    store.write(pageWrite({ record: record({ watching: { from: day(-9), to: day(-8) } }) }));
    store.write(pageWrite({ record: record({ watching, snapshot: snapshot() }), changes }));
    store.prune(BEFORE);
    const kept = store.readHistory(PAGE, EVER);
    expect(kept.changes).toEqual([changes[3], changes[1], changes[2]]);
    expect(kept.watched).toEqual([watching]);
    expect(store.loadRecord(PAGE)?.snapshot).toEqual(snapshot());
  });

  it('takes out what was reported, counted and decided before, and no marker', async () => {
    const store = await open();
    const effect = { componentId: 'api', level: 'major_outage', incidentId: null } as const;
    const figures = { rowId: 'api', partialOutageSeconds: 1, majorOutageSeconds: 0, hasData: true, incidentIds: [] };
    store.writeReported(
      PAGE,
      START,
      reported({
        effects: [
          { ...effect, from: day(1), to: day(2) },
          { ...effect, from: day(3), to: null },
        ],
        coverage: [
          { componentId: 'api', from: day(0), to: day(2) },
          { componentId: 'api', from: day(3), to: day(20) },
        ],
        days: ['2025-03-26', '2025-04-10'].map((date) => ({ ...figures, date })),
      }),
    );
    store.write(pageWrite());
    store.writeMarker(PAGE, { date: '2025-03-25', label: 'kept' });
    const decision = { pageId: PAGE, threadId: 't', event: 'incident_started', subject: 's', reason: 'r' } as const;
    store.writeDecision({ ...decision, at: day(1), outcome: 'notified' });
    store.writeDecision({ ...decision, at: day(11), outcome: 'notified' });
    store.prune(BEFORE);
    const kept = store.readHistory(PAGE, EVER);
    expect(kept.effects.map(({ from }) => from)).toEqual([day(3)]);
    expect(kept.coverage.map(({ from }) => from)).toEqual([day(3)]);
    expect(kept.days.map(({ date }) => date)).toEqual(['2025-04-10']);
    expect(store.readPollCounts(PAGE, EVER)).toEqual([]);
    expect(store.readDecisions(9).map(({ at }) => at)).toEqual([day(11)]);
    expect(store.readMarkers(PAGE)).toHaveLength(1);
  });

  it('forgets everything, is made smaller, and goes on', async () => {
    const store = await open();
    const first = record({ snapshot: snapshot() });
    const write = pageWrite({ record: first, incidents: [incident()], maintenances: [maintenance()] });
    store.write(write);
    store.writeMarker(PAGE, { date: '2025-03-25', label: 'gone' });
    store.addNotice({ pageId: PAGE } as unknown as Parameters<Store['addNotice']>[0]);
    store.clear();
    store.compact();
    expect(store.loadRecord(PAGE)).toBeNull();
    expect([store.readPageIds(), store.readIncidents(null, 9), store.readNotices()]).toEqual([[], [], []]);
    expect(store.readSize().incidents).toBe(0);
    store.write(write);
    expect(store.loadRecord(PAGE)).toEqual(first);
    expect(store.readMarkers(PAGE)).toEqual([]);
  });
}
