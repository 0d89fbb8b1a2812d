import { describe, expect, it } from 'vitest';
import { newRecord, observe } from '#core/history/observe';
import { PAGE_ROW, type LevelChange, type PageRecord } from '#core/history/page-record';
import type { Failure } from '#core/model/failure';
import type { Snapshot } from '#core/model/snapshot';
import { vanishedIncidents } from '#core/history/vanished-incidents';
import { component, incident, MINUTE, snapshot, T0 } from './samples.ts';

const TIMEOUT: Failure = { kind: 'timeout', reason: 'The page did not answer in time.' };
const OPTIONS = { intervalMs: MINUTE, traffic: { requests: 2, unmodified: 1, bytes: 700 } };

type Step = Snapshot | 'same' | 'fail';

/** Plays polls a minute apart, and keeps everything written. */
function play(steps: readonly Step[], start: PageRecord = newRecord('page')) {
  let record = start;
  const changes: LevelChange[] = [];
  const seen = steps.map((step, minute) => {
    const outcome =
      step === 'fail'
        ? ({ kind: 'failed', failure: TIMEOUT } as const)
        : step === 'same'
          ? ({ kind: 'not_modified' } as const)
          : ({ kind: 'fresh', snapshot: step } as const);
    const observed = observe(record, outcome, T0 + minute * MINUTE, OPTIONS);
    expect(observed.write.record).toBe(observed.record);
    record = observed.record;
    changes.push(...observed.write.changes);
    return observed;
  });
  return { record, changes, seen };
}

describe('observe', () => {
  it('writes every row of the first reading', () => {
    const { changes, seen } = play([
      snapshot([component('a'), component('b', 'unknown')], { incidents: [incident('i')] }),
    ]);
    expect(changes).toEqual([
      { rowId: PAGE_ROW, at: T0, level: 'operational' },
      { rowId: 'a', at: T0, level: 'operational' },
    ]);
    expect(seen[0]).toMatchObject({
      before: null,
      write: { incidents: [{ id: 'i' }], counted: { fresh: 1, requests: 2, unmodified: 1, bytes: 700 } },
    });
  });

  it('makes exactly two changes of an outage seen between failed polls, and never an unknown one', () => {
    const well = snapshot([component('a')]);
    const down = snapshot([component('a', 'major_outage')]);
    const { changes, record } = play([well, 'fail', 'fail', 'fail', down, 'fail', well]);
    const later = changes.filter((change) => change.rowId === 'a' && change.at > T0);
    expect(later).toEqual([
      { rowId: 'a', at: T0 + 4 * MINUTE, level: 'major_outage' },
      { rowId: 'a', at: T0 + 6 * MINUTE, level: 'operational' },
    ]);
    expect(changes.every((change) => change.level !== null)).toBe(true);
    expect(record).toMatchObject({ snapshot: well, failure: null, failuresInARow: 0, failingSince: null });
  });

  it('lets a failed poll age the reading, never replace it', () => {
    const well = snapshot([component('a')]);
    const { record, seen } = play([well, 'fail', 'fail']);
    expect(record).toMatchObject({ snapshot: well, readAt: T0, failuresInARow: 2, failingSince: T0 + MINUTE });
    expect(record.attemptedAt).toBe(T0 + 2 * MINUTE);
    expect(seen[2]).toMatchObject({
      after: null,
      before: well,
      write: { changes: [], counted: { failed: 1, date: '2025-03-25' } },
    });
    expect(record.historyRevision).toBe(seen[0]?.record.historyRevision);
  });

  it('takes an equal snapshot for more of the same, whatever the order of its keys', () => {
    const reordered = Object.fromEntries(Object.entries(snapshot([component('a')])).reverse()) as unknown as Snapshot;
    const { seen } = play([snapshot([component('a')]), reordered]);
    expect(seen[1]).toMatchObject({ after: null, write: { changes: [], counted: { notModified: 1, fresh: 0 } } });
    expect(seen[1]?.record.readAt).toBe(T0 + MINUTE);
  });

  it('counts an unmodified answer without a reading as an attempt only', () => {
    expect(play(['same']).record).toMatchObject({ readAt: null, watching: null, attemptedAt: T0 });
  });

  it('writes null when a component turns unknown or leaves a complete list, once', () => {
    const { changes } = play([
      snapshot([component('a'), component('b')]),
      snapshot([component('a', 'unknown')], { level: 'operational' }),
      snapshot([component('a', 'unknown')], { level: 'operational', headline: 'Still' }),
      snapshot([component('a')]),
    ]);
    expect(changes.slice(3)).toEqual([
      { rowId: 'a', at: T0 + MINUTE, level: null },
      { rowId: 'b', at: T0 + MINUTE, level: null },
      { rowId: 'a', at: T0 + 3 * MINUTE, level: 'operational' },
    ]);
  });

  it('carries known components over an incomplete list', () => {
    const group = { id: 'g', name: 'Group' };
    const whole = snapshot([component('a', 'operational', { groupId: 'g' }), component('b')], { groups: [group] });
    const part = snapshot([component('a', 'partial_outage')], { componentsComplete: false, level: 'operational' });
    const { changes, record } = play([whole, part]);
    expect(changes.slice(3)).toEqual([{ rowId: 'a', at: T0 + MINUTE, level: 'partial_outage' }]);
    expect(record.snapshot?.components).toEqual([component('a', 'partial_outage', { groupId: 'g' }), component('b')]);
    expect(record.snapshot?.groups).toEqual([group]);
  });

  it('does not believe a page that suddenly lists no components', () => {
    const well = snapshot([component('a')]);
    const { record, seen } = play([well, snapshot([])]);
    expect(record).toMatchObject({ snapshot: well, failure: { kind: 'shape' } });
    expect(seen[1]?.write.changes).toEqual([]);
  });

  it('writes only new and changed incidents, and leaves alone those that are gone', () => {
    const [one, two] = [incident('1'), incident('2')];
    const changed = { ...two, status: 'identified' as const };
    const { seen } = play([
      snapshot([component('a')], { incidents: [one, two] }),
      snapshot([component('a')], { incidents: [one, changed] }),
      snapshot([component('a')], { incidents: [changed], incidentsListed: 'open' }),
    ]);
    expect(seen[1]?.write.incidents).toEqual([changed]);
    expect(seen[2]?.write.incidents).toEqual([]);
    expect(vanishedIncidents(seen[2]?.before ?? null, seen[2]?.after ?? snapshot([]))).toEqual(['1']);
  });

  it('grows the history revision with what a history query would answer, not with every poll', () => {
    const renamed = snapshot([component('a', 'operational', { name: 'Renamed' })]);
    const touched = snapshot([component('a', 'operational', { name: 'Renamed' })], { updatedAt: T0 });
    const { seen } = play([snapshot([component('a')]), 'same', 'same', 'fail', renamed, touched]);
    expect(seen.map((observed) => observed.record.historyRevision)).toEqual([1, 1, 1, 1, 2, 2]);
  });
});

describe('watch stretches', () => {
  function watchedAfter(gapMinutes: number) {
    const first = play([snapshot([component('a')]), 'same']).record;
    const at = T0 + MINUTE + gapMinutes * MINUTE;
    return { at, next: observe(first, { kind: 'not_modified' }, at, OPTIONS).record, first };
  }

  it.each([1, 3, 3.3])('go on over a gap of %d intervals', (gap) => {
    const { at, next, first } = watchedAfter(gap);
    expect(next.watching).toEqual({ from: T0, to: at });
    expect(next.historyRevision).toBe(first.historyRevision);
  });

  it.each([5, 480])('begin anew after a gap of %d intervals', (gap) => {
    const { at, next, first } = watchedAfter(gap);
    expect(next.watching).toEqual({ from: at, to: at });
    expect(next.historyRevision).toBe(first.historyRevision + 1);
  });

  it('keep what was seen when the clock is set back a little', () => {
    const { next, first } = watchedAfter(-0.5);
    expect(next.watching).toEqual(first.watching);
  });
});

describe('an older copy of the page', () => {
  const at = (minute: number, level: 'operational' | 'major_outage'): Snapshot =>
    snapshot([component('a', level)], { updatedAt: T0 + minute * MINUTE });

  it('out of a cache that is behind is no reading', () => {
    const { changes, seen, record } = play([at(0, 'operational'), at(1, 'major_outage'), at(0, 'operational')]);
    expect(seen[2]).toMatchObject({ after: null, record: { failure: { kind: 'unreadable' }, readAt: T0 + MINUTE } });
    expect(record.snapshot?.updatedAt).toBe(T0 + MINUTE);
    expect(changes.filter(({ rowId }) => rowId === 'a').map(({ level }) => level)).toEqual([
      'operational',
      'major_outage',
    ]);
  });

  it('is taken at its word when the page insists', () => {
    const back = at(0, 'operational');
    const { record, seen } = play([back, at(1, 'major_outage'), back, back, back]);
    expect(seen.map(({ after }) => after !== null)).toEqual([true, true, false, false, true]);
    expect(record).toMatchObject({ failure: null, snapshot: back });
  });

  it('is one only where both say when they were made', () => {
    const undated = snapshot([component('a', 'operational')], { updatedAt: null });
    expect(play([at(1, 'major_outage'), undated]).record.snapshot).toEqual(undated);
  });
});
