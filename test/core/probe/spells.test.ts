import { expect, test } from 'vitest';
import type { Reading } from '#core/model/level';
import type { Incident } from '#core/model/snapshot';
import { HOUR_MS, MINUTE_MS } from '#core/model/time';
import type { OwnConnection } from '#core/probe/own-connection';
import { postDelays } from '#core/probe/post-delays';
import type { ProbeReading } from '#core/probe/reading';
import { isWorthKeeping, nextSpell, type OpenSpell, type Spell } from '#core/probe/spell';
import { standingOf } from '#core/probe/standing';
import { AT, bad, reading, slow } from './samples.ts';

interface Step {
  readonly made: ProbeReading;
  readonly level?: Reading;
  readonly own?: OwnConnection;
}

/** Every spell worth keeping, as the store would have it at the end, and the one still open. */
function play(steps: readonly Step[]): { kept: readonly Spell[]; open: OpenSpell | null } {
  const kept = new Map<number, Spell>();
  let open: OpenSpell | null = null;
  steps.forEach(({ level = 'operational', own = 'fine' }, index) => {
    const readings = steps.slice(Math.max(0, index - 4), index + 1).map(({ made }) => made);
    open = nextSpell(open, { readings, standing: standingOf(readings), level, own });
    if (open !== null && isWorthKeeping(open)) kept.set(open.from, open);
  });
  return { kept: [...kept.values()], open };
}

const minutes = (
  from: number,
  to: number,
  make: (minute: number) => ProbeReading,
  rest: Omit<Step, 'made'> = {},
): Step[] => Array.from({ length: to - from }, (_, index) => ({ made: make(from + index), ...rest }));
const fine = (minute: number): ProbeReading => reading(minute);

test('green from the first to the last of nine failures', () => {
  const { kept, open } = play([...minutes(0, 5, fine), ...minutes(5, 14, bad), ...minutes(14, 20, fine)]);
  expect(kept).toMatchObject([
    { kind: 'unadmitted', from: AT + 5 * MINUTE_MS, to: AT + 13 * MINUTE_MS, probes: 9, failed: 9, slow: 0 },
  ]);
  expect(open).toBeNull();
});

test('one good answer within does not cut it in two, and is counted', () => {
  const { kept } = play([
    ...minutes(0, 5, bad),
    ...minutes(5, 6, fine),
    ...minutes(6, 9, bad),
    ...minutes(9, 15, fine),
  ]);
  expect(kept).toMatchObject([{ probes: 9, failed: 8 }]);
});

test('slow and failed are counted apart', () => {
  const { kept } = play([...minutes(0, 3, slow), ...minutes(3, 5, bad)]);
  expect(kept).toMatchObject([{ probes: 5, failed: 2, slow: 3 }]);
});

test.each<[OwnConnection]>([['down'], ['partly'], ['slow'], ['unknown']])(
  'nothing is kept against a service with our own connection %s',
  (own) => {
    expect(play(minutes(0, 12, bad, { own })).kept).toEqual([]);
  },
);

test('nothing is kept while the page says nothing, or announces maintenance', () => {
  expect(play(minutes(0, 12, bad, { level: 'unknown' })).kept).toEqual([]);
  expect(play(minutes(0, 12, bad, { level: 'under_maintenance' })).kept).toEqual([]);
});

test('two odd probes are no spell', () => {
  expect(play([...minutes(0, 4, fine), ...minutes(4, 6, bad), ...minutes(6, 12, fine)]).kept).toEqual([]);
});

test('when the page admits it, another stretch begins there', () => {
  const { kept } = play([...minutes(0, 6, bad), ...minutes(6, 12, bad, { level: 'partial_outage' })]);
  expect(kept).toMatchObject([
    { kind: 'unadmitted', probes: 6, to: AT + 5 * MINUTE_MS },
    { kind: 'admitted', probes: 6, from: AT + 6 * MINUTE_MS, level: 'partial_outage' },
  ]);
});

test('the reverse: the page in trouble, the probe answered', () => {
  const { kept } = play([
    ...minutes(0, 4, fine, { level: 'degraded_performance' }),
    ...minutes(4, 8, fine, { level: 'major_outage' }),
  ]);
  expect(kept).toMatchObject([{ kind: 'unseen', probes: 8, failed: 0, level: 'major_outage' }]);
});

const spell = (kind: Spell['kind'], from: number, to: number): Spell => {
  const [first, last] = [AT + from * MINUTE_MS, AT + to * MINUTE_MS];
  return { kind, from: first, to: last, probes: 9, failed: 9, slow: 0, level: 'operational' };
};
const incident = (
  id: string,
  postedMinute: number,
  startedMinute = postedMinute,
  resolvedMinute: number | null = null,
): Incident => ({
  ...{ id, title: id, impact: 'major', status: resolvedMinute === null ? 'investigating' : 'resolved' },
  startedAt: AT + startedMinute * MINUTE_MS,
  resolvedAt: resolvedMinute === null ? null : AT + resolvedMinute * MINUTE_MS,
  ...{ componentIds: [], effects: [], url: null },
  updates: [{ id: 'u', at: AT + postedMinute * MINUTE_MS, status: 'investigating', text: '' }],
});

test('a delay is from the first bad probe to the first post, by when it was written', () => {
  const spells = [spell('unadmitted', 0, 28), spell('admitted', 29, 40)];
  const delays = postDelays(spells, [incident('late', 29, -10)]);
  expect(delays).toMatchObject({ stretches: 1, neverPosted: 0, postedAfter: { count: 1, medianMs: 29 * MINUTE_MS } });
  expect(delays.list).toEqual([{ evidenceAt: AT, incidentId: 'late', postedAt: AT + 29 * MINUTE_MS }]);
});

test('posts that were there first are counted too, and so is silence', () => {
  const spells = [spell('admitted', 10, 20), spell('unadmitted', 600, 620)];
  expect(postDelays(spells, [incident('first', 0), incident('long over', -500, -500, -400)])).toMatchObject({
    stretches: 2,
    postedAfter: { count: 0, medianMs: null },
    postedBefore: { count: 1, medianMs: 10 * MINUTE_MS },
    neverPosted: 1,
  });
});

test('a post hours later is about something else, and what no probe saw is no evidence', () => {
  const delays = postDelays(
    [spell('unadmitted', 0, 20), spell('unseen', 300, 400)],
    [incident('other', 20 + (3 * HOUR_MS) / MINUTE_MS)],
  );
  expect(delays).toMatchObject({ stretches: 1, neverPosted: 1 });
});
