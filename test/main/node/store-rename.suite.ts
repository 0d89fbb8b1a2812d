import { expect, it } from 'vitest';
import type { ThreadRecord } from '#core/events/event';
import { componentThreadId, flappingThreadId, incidentThreadId } from '#core/events/thread-id';
import type { Renames } from '#core/history/page-record';
import { DAY_MS, HOUR_MS } from '#core/model/time';
import type { Store } from '../../../src-main/engine/ports.ts';
import { EVER, incident, maintenance, pageWrite, record, reported, START } from './store-samples.ts';

const PAGE = 'status.example';
const PARTIAL = 'partial_outage';

/** What every store does when a page has moved and its parts have new ids. */
export function describeRenames(open: () => Store | Promise<Store>): void {
  const renames = (rows: Record<string, string>, incidents: Record<string, string> = {}): Renames => ({
    rows: new Map(Object.entries(rows)),
    incidents: new Map(Object.entries(incidents)),
  });
  const thread = (threadId: string): ThreadRecord => ({
    threadId,
    pageId: PAGE,
    startedAt: START,
    phase: 'started',
    updateIds: [],
    announced: PARTIAL,
    followed: true,
  });
  const change = (rowId: string, at = START) => ({ rowId, at, level: PARTIAL }) as const;
  const day = (rowId: string, incidentIds: readonly string[] = []) =>
    ({
      rowId,
      date: '2025-03-24',
      partialOutageSeconds: 5,
      majorOutageSeconds: 0,
      hasData: true,
      incidentIds,
    }) as const;

  it('renames rows and incidents everywhere on their page, and nowhere else', async () => {
    const store = await open();
    const told = reported({
      effects: [{ componentId: 'api', level: PARTIAL, from: START, to: START + HOUR_MS, incidentId: 'i1' }],
      coverage: [{ componentId: 'api', from: START - DAY_MS, to: START }],
      days: [day('g', ['i1', 'i9'])],
      uptimes: [{ rowId: 'g', uptimeFraction: 0.99 }],
    });
    store.write(
      pageWrite({ changes: [change('api'), change('')], incidents: [incident()], maintenances: [maintenance()] }),
    );
    store.write(pageWrite({ record: record({ pageId: 'other' }), changes: [change('api')], incidents: [incident()] }));
    store.writeReported(PAGE, START, told);
    for (const id of [componentThreadId(PAGE, 'api'), flappingThreadId(PAGE, 'api'), incidentThreadId(PAGE, 'i1')]) {
      store.writeThread(thread(id));
    }
    const elsewhere = store.readHistory('other', EVER);

    store.rename(PAGE, renames({ api: '01J', g: '01G' }, { i1: '01I', unheard: 'of' }));
    const history = store.readHistory(PAGE, EVER);
    expect(history.changes).toEqual([change(''), change('01J')]);
    expect(history.effects.map(({ componentId, incidentId }) => [componentId, incidentId])).toEqual([['01J', '01I']]);
    expect(history.coverage).toEqual([{ componentId: '01J', from: START - DAY_MS, to: START }]);
    expect(history.days).toEqual([day('01G', ['01I', 'i9'])]);
    expect(history.uptimes).toEqual([{ rowId: '01G', uptimeFraction: 0.99 }]);
    expect(store.readIncident(PAGE, 'i1')).toBeNull();
    expect(store.readIncident(PAGE, '01I')).toEqual({
      ...incident({ id: '01I', componentIds: ['01J', 'chat'] }),
      effects: [{ componentId: '01J', level: PARTIAL, from: START, to: null }],
    });
    expect(store.readMaintenances(PAGE, 1)[0]?.componentIds).toEqual(['01J']);
    expect(store.readThreads(PAGE)).toEqual(
      [componentThreadId(PAGE, '01J'), flappingThreadId(PAGE, '01J'), incidentThreadId(PAGE, '01I')].map(thread),
    );
    expect(store.readHistory('other', EVER)).toEqual(elsewhere);

    store.write(pageWrite({ changes: [change('01J', START + HOUR_MS), change('api', START + HOUR_MS)] }));
    expect(store.readHistory(PAGE, EVER).changes.map(({ rowId }) => rowId)).toEqual(['', '01J', '01J', 'api']);
  });

  it('swaps names, and leaves what is there where one is taken', async () => {
    const store = await open();
    const changes = [change('a'), change('b', START + 1), change('c', START + 2), change('c')];
    store.write(pageWrite({ changes }));
    store.rename(PAGE, renames({ a: 'b', b: 'a' }));
    const swapped = store.readHistory(PAGE, EVER).changes;
    expect(swapped.map(({ rowId, at }) => [rowId, at - START])).toEqual([
      ['b', 0],
      ['c', 0],
      ['a', 1],
      ['c', 2],
    ]);
    store.rename(PAGE, renames({ b: 'c' }));
    const merged = store.readHistory(PAGE, EVER).changes;
    expect(merged.map(({ rowId, at }) => [rowId, at - START])).toEqual([
      ['c', 0],
      ['a', 1],
      ['c', 2],
    ]);
    store.write(pageWrite({ incidents: [incident(), incident({ id: 'i2', title: 'Another' })] }));
    store.rename(PAGE, renames({}, { i1: 'i2' }));
    expect(store.readIncident(PAGE, 'i1')?.title).toBe('Elevated errors');
    store.rename('never heard of', renames({ a: 'b' }));
  });

  it('takes names back with everything else that was written together', async () => {
    const store = await open();
    store.write(pageWrite({ changes: [change('api')], incidents: [incident()] }));
    store.writeThread(thread(componentThreadId(PAGE, 'api')));
    const before = store.readHistory(PAGE, EVER);
    const broken = (): void =>
      store.together(() => {
        store.rename(PAGE, renames({ api: '01J' }, { i1: '01I' }));
        store.write(pageWrite({ changes: [change('01J', START + 1)] }));
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(store.readHistory(PAGE, EVER)).toEqual(before);
    expect(store.readThreads(PAGE)).toEqual([thread(componentThreadId(PAGE, 'api'))]);
    store.write(pageWrite({ changes: [change('api', START + 1)] }));
    expect(store.readHistory(PAGE, EVER).changes).toEqual([change('api'), change('api', START + 1)]);
  });
}
