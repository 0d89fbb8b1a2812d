import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayHours, type DayHours } from '#core/history/day-hours';
import { oneRow } from '#core/history/insights-row';
import { firstEvidence } from '#core/history/reach';
import { LEVELS } from '#core/model/level';
import { HOUR_MS } from '#core/model/time';
import { at, bar, ask, change, effect, grouped, report, rowOf, span, stored } from './histories.ts';
import { component, incident, snapshot } from './samples.ts';
import { inputOf, questions } from './row-questions.ts';

type Asked = Partial<Parameters<typeof dayHours>[0]>;

/** 25 March 2025 in UTC, of a page with the one component `a`, unless told otherwise. */
function open(asked: Asked): DayHours {
  const found = dayHours({
    stored: stored(),
    snapshot: snapshot([component('a')]),
    rowId: 'a',
    date: '2025-03-25',
    timeZone: 'UTC',
    now: at('2026-12-01T00:00:00Z'),
    bars: null,
    ...asked,
  });
  if (found === null) throw new Error('no such row');
  return found;
}

const covered = { componentId: 'a', from: at('2025-01-01T00:00:00Z'), to: at('2026-12-31T00:00:00Z') };

/** The hour each bar begins in, as a clock on the wall shows it, by the host's calendar and not by ours. */
function clockOf({ hours, timeZone }: DayHours): readonly string[] {
  const format = new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return hours.map(({ from }) => format.format(from));
}

describe('the hours of a day', () => {
  test.each([
    ['America/New_York', '2026-03-08', 23, ['00:00', '01:00', '03:00']],
    ['America/New_York', '2026-11-01', 25, ['00:00', '01:00', '01:00', '02:00']],
    ['Europe/Berlin', '2026-03-29', 23, ['00:00', '01:00', '03:00']],
    ['Europe/Berlin', '2026-10-25', 25, ['00:00', '01:00', '02:00', '02:00', '03:00']],
    ['UTC', '2026-03-08', 24, ['00:00', '01:00', '02:00']],
  ])('in %s on %s are %i', (timeZone, date, count, first) => {
    const day = open({ timeZone, date, stored: stored({ coverage: [covered] }) });
    expect(day.hours).toHaveLength(count);
    expect(clockOf(day).slice(0, first.length)).toEqual(first);
    expect(day.to - day.from).toBe(count * HOUR_MS);
    expect(day.hours.every(({ level, coverageFraction }) => level === 'operational' && coverageFraction === 1)).toBe(
      true,
    );
  });

  test('an outage in the hour that comes twice is in the one it was in', () => {
    // 01:30 Eastern standard time, the second half past one of that night.
    const outage = effect('a', 'major_outage', '2026-11-01T06:30:00Z', '2026-11-01T06:50:00Z');
    const { hours } = open({
      timeZone: 'America/New_York',
      date: '2026-11-01',
      stored: stored({ coverage: [covered], effects: [outage] }),
    });
    expect(hours.map(({ level }) => level).slice(0, 4)).toEqual([
      'operational',
      'operational',
      'major_outage',
      'operational',
    ]);
    expect(hours[2]?.seconds).toMatchObject({ major_outage: 1_200, operational: 2_400 });
  });

  test('begin when they are known, end now, and say who knows', () => {
    const day = open({
      date: '2025-03-25',
      now: at('2025-03-25T12:30:00Z'),
      stored: stored({
        watched: [span('2025-03-25T09:30:00Z', '2025-03-25T12:30:00Z')],
        changes: [
          change('a', '2025-03-25T09:30:00Z', 'operational'),
          change('a', '2025-03-25T11:00:00Z', 'partial_outage'),
        ],
      }),
    });
    expect(day.hours).toHaveLength(13);
    expect(day.hours.map(({ level }) => level)).toEqual([
      ...Array<string>(9).fill('unknown'),
      'operational',
      'operational',
      'partial_outage',
      'partial_outage',
    ]);
    expect(day.hours[9]).toMatchObject({ coverageFraction: 0.5, evidence: 'observed' });
    expect(day.hours[12]).toMatchObject({ to: at('2025-03-25T12:30:00Z'), coverageFraction: 1 });
    expect(day.hours[0]?.evidence).toBe('none');
  });

  test('a day of which only a figure is known says that its hours are not', () => {
    const day = open({ stored: stored({ days: [report('a', '2025-03-25', 3_600, 0)] }) });
    expect(day.untimed).toBe(true);
    const timed = effect('a', 'partial_outage', '2025-03-25T10:00:00Z', '2025-03-25T11:00:00Z');
    expect(open({ stored: stored({ effects: [timed], coverage: [covered] }) }).untimed).toBe(false);
  });

  test('incidents are those that touch the row, in the order they began', () => {
    const [one, other, elsewhere, later] = [
      incident('one', {
        startedAt: at('2025-03-25T10:00:00Z'),
        resolvedAt: at('2025-03-25T11:00:00Z'),
        componentIds: ['a'],
      }),
      incident('other', {
        startedAt: at('2025-03-24T10:00:00Z'),
        resolvedAt: at('2025-03-25T01:00:00Z'),
        componentIds: ['a'],
      }),
      incident('elsewhere', {
        startedAt: at('2025-03-25T10:00:00Z'),
        resolvedAt: at('2025-03-25T11:00:00Z'),
        componentIds: ['b'],
      }),
      incident('later', { startedAt: at('2025-03-26T10:00:00Z'), resolvedAt: null, componentIds: ['a'] }),
    ];
    const asked = { stored: stored({ incidents: [one, other, elsewhere, later] }), snapshot: grouped(['a', 'b']) };
    expect(open(asked).incidents.map(({ id }) => id)).toEqual(['other', 'one']);
    expect(open({ ...asked, rowId: 'g' }).incidents.map(({ id }) => id)).toEqual(['other', 'one', 'elsewhere']);
    expect(open({ ...asked, rowId: '' }).incidents).toHaveLength(3);
  });

  test('a row nobody has is none, and a day to come has no hours yet', () => {
    expect(dayHours({ ...inputFor('nowhere') })).toBeNull();
    expect(open({ date: '2026-12-24' }).hours).toEqual([]);
  });

  test('have, together, the seconds of the day, whatever is known', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const input = inputOf(question);
        for (const day of oneRow(input)!.row.days) {
          const opened = dayHours({ ...input, date: day.date })!;
          for (const level of LEVELS) {
            const sum = opened.hours.reduce((total, hour) => total + hour.seconds[level], 0);
            expect(sum).toBeCloseTo(day.seconds[level], 6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function inputFor(rowId: string): Parameters<typeof dayHours>[0] {
  return {
    ...{ stored: stored(), snapshot: snapshot([component('a')]), rowId, date: '2025-03-25' },
    ...{ timeZone: 'UTC', now: at('2025-03-25T12:00:00Z'), bars: null },
  };
}

describe('how far back anything is known', () => {
  test('is the first of all that is stored; what nobody knows is no evidence', () => {
    expect(firstEvidence(stored())).toBeNull();
    expect(firstEvidence(stored({ changes: [change('a', '2020-01-01T00:00:00Z', null)] }))).toBeNull();
    expect(
      firstEvidence(
        stored({
          watched: [span('2025-03-01T00:00:00Z', '2025-03-02T00:00:00Z')],
          incidents: [incident('i', { startedAt: at('2025-02-01T00:00:00Z') })],
          days: [report('a', '2025-01-05', 0, 0), report('a', '2025-01-04', 0, 0, false)],
          reportedTimeZone: 'America/New_York',
        }),
      ),
    ).toBe(at('2025-01-05T00:00:00-05:00'));
  });
});

describe('days that could not be read', () => {
  const failing = (date: string, over: object = {}) => ({
    ...{ date, fresh: 0, notModified: 0, failed: 3, requests: 3, unmodified: 0, bytes: 0, ...over },
  });

  test('are told from days nobody looked at, and from days on which one look was enough', () => {
    const history = ask({ stored: stored(), polls: [failing('2025-03-24'), failing('2025-03-23', { fresh: 1 })] });
    const row = rowOf(history);
    expect(bar(row, '2025-03-24')).toMatchObject({ level: 'unknown', unread: true });
    expect(bar(row, '2025-03-23').unread).toBeUndefined();
    expect(bar(row, '2025-03-25').unread).toBeUndefined();
  });

  test('a day the vendor speaks for is known, however often we failed', () => {
    const history = ask({ stored: stored({ coverage: [covered] }), polls: [failing('2025-03-24')] });
    expect(bar(rowOf(history), '2025-03-24')).not.toHaveProperty('unread');
  });

  test('a day elsewhere is unread when both UTC days it lies in are', () => {
    const asked = { stored: stored(), timeZone: 'America/New_York' };
    const both = [failing('2025-03-24'), failing('2025-03-25')];
    expect(bar(rowOf(ask({ ...asked, polls: both })), '2025-03-24').unread).toBe(true);
    expect(
      bar(rowOf(ask({ ...asked, polls: [both[0]!, failing('2025-03-25', { notModified: 1 })] })), '2025-03-24').unread,
    ).toBeUndefined();
  });
});
