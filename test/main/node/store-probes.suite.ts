import { expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import { quantileMs } from '#core/probe/spread';
import type { Store } from '../../../src-main/engine/ports.ts';
import { answeredIn, failedWith } from '../../fakes/fake-prober.ts';
import { aSpell, probeWrite, TARGET } from './probe-samples.ts';
import { EVER, START } from './store-samples.ts';

const PAGE = 'status.example';
const FRESH_MS = 15 * MINUTE_MS;

/** What every store does with what our own probes bring. */
export function describeProbes(open: () => Store | Promise<Store>): void {
  it('knows nothing of what was never probed', async () => {
    const store = await open();
    expect([store.readProbe(PAGE, TARGET), store.readTargets(PAGE)]).toEqual([null, []]);
    expect([store.readLatencies(PAGE, TARGET, EVER), store.readSpells(PAGE, EVER)]).toEqual([[], []]);
  });

  it('gives back the latest of each target, and no page for it', async () => {
    const store = await open();
    const [first, second, other] = [
      probeWrite(0),
      probeWrite(1, { spell: aSpell() }),
      probeWrite(2, { target: 'dns a' }),
    ];
    for (const write of [first, second, other]) store.writeProbe(write);
    expect(store.readProbe(PAGE, TARGET)).toEqual(second.record);
    expect(store.readTargets(PAGE)).toEqual([TARGET, 'dns a']);
    expect(store.readProbe('other', TARGET)).toBeNull();
    expect(store.readPageIds()).toEqual([]);
  });

  it('gathers a quarter of an hour in a bucket, and leaves failures out of the latencies', async () => {
    const store = await open();
    const took = [100, 200, 400];
    took.forEach((ms, minute) => store.writeProbe(probeWrite(minute, { reading: answeredIn(ms) })));
    store.writeProbe(probeWrite(3, { reading: { ...failedWith('refused'), pace: 'unjudged' } }));
    store.writeProbe(probeWrite(4, { reading: { ...answeredIn(900), pace: 'slow' } }));
    store.writeProbe(probeWrite(20));
    const [bucket, next] = store.readLatencies(PAGE, TARGET, EVER);
    expect(bucket).toMatchObject({ from: START, spanMs: FRESH_MS, answered: 4, failed: 1, slow: 1 });
    expect(quantileMs(bucket!.spreads.total, 0.5)).toBeCloseTo(200, -1.5);
    expect(bucket!.spreads.dns.reduce((sum, [, count]) => sum + count, 0)).toBe(4);
    expect(next).toMatchObject({ from: START + FRESH_MS, answered: 1 });
    expect(store.readLatencies(PAGE, TARGET, { from: START + 1, to: START + FRESH_MS })).toEqual([]);
  });

  it('makes hours of what is older than a week, then quarters of days, and loses no count', async () => {
    const store = await open();
    for (let minute = 0; minute < 12 * 60; minute += 5)
      store.writeProbe(probeWrite(minute, { reading: answeredIn(50 + minute) }));
    const shape = () =>
      store.readLatencies(PAGE, TARGET, EVER).map(({ spanMs, answered }) => [spanMs / HOUR_MS, answered]);
    const sumOf = () => store.readLatencies(PAGE, TARGET, EVER).reduce((sum, { answered }) => sum + answered, 0);
    expect(shape()).toHaveLength(48);
    store.foldLatencies(START + 8 * DAY_MS + 6 * HOUR_MS);
    expect(shape().slice(0, 7)).toEqual([...Array.from({ length: 6 }, () => [1, 12]), [0.25, 3]]);
    store.foldLatencies(START + 8 * DAY_MS + 12 * HOUR_MS);
    store.foldLatencies(START + 37 * DAY_MS);
    expect(shape()).toEqual([
      [6, 72],
      [6, 72],
    ]);
    store.foldLatencies(START + 37 * DAY_MS);
    expect(sumOf()).toBe(144);
  });

  it('keeps the newest word of a spell, and tells those that touch a stretch', async () => {
    const store = await open();
    store.writeProbe(probeWrite(0, { spell: aSpell({ probes: 3 }) }));
    store.writeProbe(probeWrite(9, { spell: aSpell() }));
    const later = aSpell({ from: START + HOUR_MS, to: START + 2 * HOUR_MS, kind: 'unseen', level: 'major_outage' });
    store.writeProbe(probeWrite(90, { spell: later }));
    store.writeProbe(probeWrite(90, { pageId: 'other', spell: aSpell({ level: 'unknown' }) }));
    expect(store.readSpells(PAGE, EVER)).toEqual([aSpell(), later]);
    expect(store.readSpells(PAGE, { from: START + 90 * MINUTE_MS, to: START + 91 * MINUTE_MS })).toEqual([later]);
    expect(store.readSpells('other', EVER)).toEqual([aSpell({ level: 'unknown' })]);
  });

  it('takes out what is old, and everything when everything is to go', async () => {
    const store = await open();
    store.writeProbe(probeWrite(0, { spell: aSpell() }));
    store.writeProbe(probeWrite(60, { spell: aSpell({ from: START + HOUR_MS, to: START + HOUR_MS }) }));
    store.prune(START + 30 * MINUTE_MS);
    expect(store.readLatencies(PAGE, TARGET, EVER).map(({ from }) => from)).toEqual([START + HOUR_MS]);
    expect(store.readSpells(PAGE, EVER).map(({ from }) => from)).toEqual([START + HOUR_MS]);
    store.clear();
    expect([store.readTargets(PAGE), store.readLatencies(PAGE, TARGET, EVER), store.readSpells(PAGE, EVER)]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('takes a probe back with the writes it was part of', async () => {
    const store = await open();
    store.writeProbe(probeWrite(0));
    const broken = (): void =>
      store.together(() => {
        store.writeProbe(probeWrite(1, { spell: aSpell() }));
        throw new Error('no');
      });
    expect(broken).toThrow('no');
    expect(store.readLatencies(PAGE, TARGET, EVER)[0]?.answered).toBe(1);
    expect(store.readSpells(PAGE, EVER)).toEqual([]);
    expect(store.readProbe(PAGE, TARGET)).toEqual(probeWrite(0).record);
  });
}
