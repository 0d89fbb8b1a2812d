import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';
import { NEUTRAL_URLS, neutralTarget } from '#core/probe/neutral';
import { httpsProbe, type ProbeTarget } from '#core/probe/probe-setting';
import type { ProbeOutcome } from '#core/probe/reading';
import type { Settings } from '#core/settings/settings';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { answeredIn, failedWith } from '../../fakes/fake-prober.ts';
import { writeProbePast } from '../../fakes/probe-weeks.ts';
import { everything, NETWORK_DOWN, openWorld, RECORDED_AT, serving, watching, type World } from './page-world.ts';

const URL = 'https://api.example/';
const PAGE = 'status.claude.com';
const PROBE = { ...httpsProbe(URL), isOn: true };
const PROBED: Settings = { ...watching, pages: watching.pages.map((page) => ({ ...page, probe: PROBE })) };
/** Three probes in a row, the neutral ones beside them, and a poll. */
const ENOUGH_MS = 4 * MINUTE_MS;
const DEGRADED = serving({ component: 'degraded_performance' });

type Says = ProbeOutcome | 'fine';
const said = (says: Says): ProbeOutcome => (says === 'fine' ? answeredIn(100) : says);
const FAILED = failedWith('timeout');

/** What the service and the two neutral addresses answer from now on. */
function answer({ ports }: World, service: Says, neutral: readonly [Says, Says] = ['fine', 'fine']): void {
  ports.prober.answer((target) => {
    const at = NEUTRAL_URLS.indexOf(urlOf(target));
    return said(at === -1 ? service : (neutral[at] ?? 'fine'));
  });
}

const urlOf = (target: ProbeTarget): string => (target.kind === 'https' ? target.url : '');
const pageOf = ({ engine }: World) => engine.state().pages[0]!;
const askedOf = ({ ports }: World, url: string): number =>
  ports.prober.asked.filter((one) => urlOf(one) === url).length;

async function after(
  service: Says,
  neutral: readonly [Says, Says] = ['fine', 'fine'],
  respond = serving(),
): Promise<World> {
  const world = openWorld({ settings: PROBED });
  await world.ports.clock.advance(ENOUGH_MS);
  expect(pageOf(world).verdict?.kind).toBe('all_fine');
  world.ports.http.answer(respond);
  answer(world, service, neutral);
  await world.ports.clock.advance(ENOUGH_MS);
  return world;
}

test('nothing is probed until it is switched on, and nothing once it is off again', async () => {
  const world = openWorld();
  await world.ports.clock.advance(HOUR_MS);
  expect(world.ports.prober.asked).toEqual([]);
  expect(pageOf(world).verdict ?? null).toBeNull();
  expect(await world.engine.handlers.changeProbe({ pageId: PAGE, probe: { ...PROBE } })).toMatchObject({ ok: true });
  await world.ports.clock.advance(ENOUGH_MS);
  expect([URL, ...NEUTRAL_URLS].every((url) => askedOf(world, url) >= 3)).toBe(true);
  expect(pageOf(world)).toMatchObject({
    verdict: { kind: 'all_fine' },
    probe: { standing: 'fine', isProposal: false },
  });
  await world.engine.handlers.changeProbe({ pageId: PAGE, probe: { ...PROBE, isOn: false } });
  const before = world.ports.prober.asked.length;
  await world.ports.clock.advance(HOUR_MS);
  expect(world.ports.prober.asked).toHaveLength(before);
  expect(world.engine.state()).toMatchObject({ verdict: null, baseline: null });
});

test('what was seen before a probe was switched off is read once, and goes with the history', async () => {
  const store = createMemoryStore();
  let reads = 0;
  const readProbe: typeof store.readProbe = (pageId, target) => {
    reads += 1;
    return store.readProbe(pageId, target);
  };
  const world = openWorld({ settings: PROBED, store: { ...store, readProbe } });
  await world.ports.clock.advance(ENOUGH_MS);
  await world.engine.handlers.changeProbe({ pageId: PAGE, probe: { ...PROBE, isOn: false } });
  await world.ports.clock.advance(ENOUGH_MS);
  reads = 0;
  const { recent } = pageOf(world).probe!;
  expect(recent.length).toBeGreaterThan(0);
  await world.ports.clock.advance(HOUR_MS);
  expect([reads, pageOf(world).probe!.recent]).toEqual([0, recent]);
  await world.engine.handlers.reset({ what: 'history' });
  await world.ports.clock.advance(MINUTE_MS);
  expect(pageOf(world).probe!.recent).toEqual([]);
});

test.each<[string, Says, readonly [Says, Says], string, string]>([
  ['their service is gone, their page is green', FAILED, ['fine', 'fine'], 'them', 'failing'],
  [
    'nothing can be reached, but the page was read a moment ago',
    FAILED,
    [FAILED, FAILED],
    'internet',
    'part_unreachable',
  ],
  ['a part of the internet is gone', FAILED, ['fine', FAILED], 'internet', 'part_unreachable'],
  ['only the neutral addresses are gone', 'fine', [FAILED, FAILED], 'all_fine', 'fine'],
])('%s', async (_name, service, neutral, kind, reason) => {
  const world = await after(service, neutral);
  expect(pageOf(world).verdict).toMatchObject({ kind, reason });
  expect(world.engine.state().verdict).toEqual(pageOf(world).verdict);
  expect(world.ports.shown).toEqual([]);
});

test('with the network cut it is me, and the service is not asked meanwhile', async () => {
  const world = await after(FAILED, [FAILED, FAILED], everything(NETWORK_DOWN));
  await world.ports.clock.advance(10 * MINUTE_MS);
  expect(pageOf(world).verdict).toMatchObject({ kind: 'me', reason: 'cut_off' });
  expect(world.engine.state().baseline?.own).toBe('down');
  const before = [askedOf(world, URL), askedOf(world, NEUTRAL_URLS[0])] as const;
  await world.ports.clock.advance(10 * MINUTE_MS);
  expect(askedOf(world, URL)).toBe(before[0]);
  expect(askedOf(world, NEUTRAL_URLS[0])).toBeGreaterThan(before[1]);
  world.ports.http.answer(serving());
  answer(world, 'fine');
  await world.ports.clock.advance(10 * MINUTE_MS);
  expect(pageOf(world).verdict?.kind).toBe('all_fine');
  const log = await world.engine.handlers.disagreements({ pageId: PAGE, days: 1, timeZone: 'UTC' });
  expect(log).toMatchObject({ ok: true, value: { list: [] } });
});

test('a page in trouble while the probe is answered is the page alone, and with a failing probe it is admitted', async () => {
  const alone = await after('fine', ['fine', 'fine'], DEGRADED);
  expect(pageOf(alone).verdict).toMatchObject({ kind: 'them', reason: 'page_alone' });
  const both = await after(FAILED, ['fine', 'fine'], DEGRADED);
  expect(pageOf(both).verdict).toMatchObject({ kind: 'them', reason: 'failing_admitted' });
});

test('one failure, or two, change nothing', async () => {
  const world = openWorld({ settings: PROBED });
  await world.ports.clock.advance(ENOUGH_MS);
  let failures = 1;
  world.ports.prober.answer((target) => (urlOf(target) === URL && failures-- > 0 ? FAILED : answeredIn(100)));
  for (let step = 0; step < 40; step += 1) {
    await world.ports.clock.advance(10 * SECOND_MS);
    expect(['all_fine', 'cannot_tell']).toContain(pageOf(world).verdict?.kind);
  }
  expect(pageOf(world).verdict?.kind).toBe('all_fine');
});

test('never more often than every half minute, whatever is in doubt and whoever presses the button', async () => {
  const world = openWorld({ settings: PROBED });
  const times = new Map<string, number[]>();
  world.ports.prober.answer((target) => {
    const known = times.get(urlOf(target)) ?? [];
    times.set(urlOf(target), [...known, world.ports.clock.now()]);
    return known.length % 3 === 2 ? FAILED : answeredIn(100);
  });
  for (let step = 0; step < 240; step += 1) {
    await world.ports.clock.advance(5 * SECOND_MS);
    if (step % 3 === 0) await world.engine.handlers.probeNow({ pageId: PAGE });
  }
  const gaps = [...times.values()].flatMap((all) => all.slice(1).map((at, index) => at - all[index]!));
  expect(gaps.length).toBeGreaterThan(60);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30 * SECOND_MS);
});

test('slow counts against the same hour of the week, after three in a row', async () => {
  const store = createMemoryStore();
  const [from, to] = [RECORDED_AT - 29 * DAY_MS, RECORDED_AT - HOUR_MS];
  writeProbePast(store, { pageId: PAGE, target: PROBE.target, from, to });
  for (const url of NEUTRAL_URLS) writeProbePast(store, { pageId: '', target: neutralTarget(url), from, to });
  const world = openWorld({ settings: PROBED, store });
  answer(world, 'fine');
  await world.ports.clock.advance(ENOUGH_MS);
  expect(pageOf(world).verdict?.kind).toBe('all_fine');
  answer(world, answeredIn(2_000));
  await world.ports.clock.advance(ENOUGH_MS);
  expect(pageOf(world).verdict).toMatchObject({ kind: 'them', reason: 'slow' });
  answer(world, answeredIn(2_000), [answeredIn(2_000), answeredIn(2_000)]);
  await world.ports.clock.advance(ENOUGH_MS);
  expect(pageOf(world).verdict).toMatchObject({ kind: 'me', reason: 'slow_connection' });
  const log = await world.engine.handlers.disagreements({ pageId: PAGE, days: 1, timeZone: 'UTC' });
  expect(log).toMatchObject({ ok: true, value: { unadmitted: 1, list: [{ failed: 0, kind: 'unadmitted' }] } });
});

test('without a past nothing is slow', async () => {
  const world = await after(answeredIn(9_000));
  expect(pageOf(world).verdict?.kind).toBe('all_fine');
  expect(pageOf(world).probe?.recent.at(-1)?.pace).toBe('unjudged');
});

test('a disagreement is kept with its counts, and ends with the trouble', async () => {
  const world = await after(FAILED);
  const ask = () => world.engine.handlers.disagreements({ pageId: PAGE, days: 2, timeZone: 'UTC' });
  const open = await ask();
  if (!open.ok) throw new Error(open.problem);
  const [entry] = open.value.list;
  expect(entry).toMatchObject({ kind: 'unadmitted', isOngoing: true, slow: 0, level: 'operational' });
  expect(entry!.failed).toBe(entry!.probes);
  expect(entry!.words).toMatch(new RegExp(`failed ${entry!.failed} of ${entry!.probes} and your network was fine`));
  answer(world, 'fine');
  await world.ports.clock.advance(ENOUGH_MS);
  const closed = await ask();
  expect(closed).toMatchObject({ ok: true, value: { unadmitted: 1, unseen: 0, list: [{ isOngoing: false }] } });
  expect(closed).toMatchObject({ value: { delays: { stretches: 1, neverPosted: 1 } } });
});

test('the page’s trouble that no probe sees is kept too', async () => {
  const world = await after('fine', ['fine', 'fine'], DEGRADED);
  const log = await world.engine.handlers.disagreements({ pageId: PAGE, days: 2, timeZone: 'UTC' });
  expect(log).toMatchObject({
    ok: true,
    value: { unseen: 1, unadmitted: 0, list: [{ level: 'degraded_performance' }] },
  });
});

test('a restart knows where things stand', async () => {
  const store = createMemoryStore();
  const first = openWorld({ settings: PROBED, store });
  await first.ports.clock.advance(ENOUGH_MS);
  answer(first, FAILED);
  await first.ports.clock.advance(ENOUGH_MS);
  const at = first.ports.clock.now();
  const second = openWorld({ settings: PROBED, store, at: at + 10 * SECOND_MS });
  await second.engine.pollOnce();
  expect(pageOf(second).probe?.standing).toBe('failing');
  expect(pageOf(second).verdict).toMatchObject({ kind: 'them' });
});

test('after a sleep old readings say nothing, and the next are made when the network has had a moment', async () => {
  const world = await after(FAILED);
  const before = askedOf(world, URL);
  await world.ports.clock.sleep(3 * HOUR_MS);
  expect(pageOf(world).probe?.standing).toBe('none');
  expect(askedOf(world, URL)).toBe(before);
  answer(world, 'fine');
  await world.ports.clock.advance(MINUTE_MS);
  expect(pageOf(world).verdict?.kind).toBe('all_fine');
});

test('what comes after the end, or for a probe that was changed meanwhile, is not kept', async () => {
  const world = openWorld({ settings: PROBED });
  let finish = (_outcome: ProbeOutcome): void => undefined;
  world.ports.prober.answer(() => new Promise((resolve) => (finish = resolve)));
  await world.ports.clock.advance(SECOND_MS);
  await world.engine.handlers.changeProbe({ pageId: PAGE, probe: null });
  finish(answeredIn(100));
  await world.ports.clock.advance(SECOND_MS);
  expect(world.ports.store.readTargets(PAGE)).toEqual([]);
  await world.engine.stop();
});

test('latencies of the last day are there to draw', async () => {
  const world = openWorld({ settings: PROBED });
  await world.ports.clock.advance(HOUR_MS);
  const day = await world.engine.handlers.latencies({ pageId: PAGE, view: 'day' });
  if (!day.ok) throw new Error(day.problem);
  expect(day.value.to - day.value.from).toBe(DAY_MS);
  expect(day.value.buckets.length).toBeGreaterThanOrEqual(4);
  expect(day.value.buckets[0]?.phases.total?.p50Ms).toBeCloseTo(100, -1);
  expect(await world.engine.handlers.latencies({ pageId: 'nowhere', view: 'day' })).toMatchObject({ ok: false });
});

test('what was probed is in the archive of the page, and goes when everything is forgotten', async () => {
  const world = await after(FAILED);
  const archived = await world.engine.handlers.archivePage({ pageId: PAGE });
  expect(archived.latencies.map(({ target }) => target)).toEqual([`HEAD ${URL}`]);
  expect(archived.latencies[0]?.buckets.reduce((sum, { failed }) => sum + failed, 0)).toBeGreaterThanOrEqual(3);
  expect(archived.spells).toMatchObject([{ kind: 'unadmitted' }]);
  await world.engine.handlers.reset({ what: 'history' });
  const forgottenAt = world.ports.clock.now();
  expect(await world.engine.handlers.archivePage({ pageId: PAGE })).toMatchObject({ latencies: [], spells: [] });
  // The probe is still on, and begins anew.
  await world.ports.clock.advance(ENOUGH_MS);
  expect(pageOf(world).probe?.standing).toBe('failing');
  const { spells } = await world.engine.handlers.archivePage({ pageId: PAGE });
  expect(spells.filter(({ from }) => from < forgottenAt)).toEqual([]);
});

test('a probe that cannot be is refused in a sentence', async () => {
  const { engine } = openWorld();
  const refused = async (changes: object): Promise<unknown> =>
    engine.handlers.changeProbe({ pageId: PAGE, probe: { ...PROBE, ...changes } });
  expect(await refused({ intervalSeconds: 5 })).toMatchObject({
    ok: false,
    problem: expect.stringMatching(/30 to 3600/) as unknown,
  });
  expect(await refused({ target: { ...PROBE.target, url: 'http://example.com/' } })).toMatchObject({ ok: false });
  expect(await refused({ target: { kind: 'tcp', host: 'a b', port: 80 } })).toMatchObject({ ok: false });
  expect(await refused({ target: { ...PROBE.target, text: 'ok' } })).toMatchObject({ ok: false });
});
