import { describe, expect, it } from 'vitest';
import { insights } from '#core/history/insights';
import { compareRows } from '#core/history/insights-comparison';
import { streaksOf } from '#core/history/insights-streaks';
import { resolutionOf } from '#core/history/insights-resolution';
import type { DayBar } from '#core/history/page-record';
import type { Reading } from '#core/model/level';
import { HOUR_MS, MINUTE_MS } from '#core/model/time';
import { at, effect, grouped } from './histories.ts';
import { askInsights, covered, daily, rowInput } from './insight-samples.ts';
import { incident, T0 } from './samples.ts';

/** Days as the letters say: green, maintenance, degraded, unknown. The last is 30 April. */
function days(letters: string): readonly DayBar[] {
  const levels: Readonly<Record<string, Reading>> = {
    g: 'operational',
    m: 'under_maintenance',
    d: 'degraded_performance',
    '?': 'unknown',
  };
  return Array.from(letters, (letter, index) => ({
    date: `2025-04-${String(31 - letters.length + index).padStart(2, '0')}`,
    level: levels[letter] ?? 'unknown',
    seconds: { operational: 0, under_maintenance: 0, degraded_performance: 0, partial_outage: 0, major_outage: 0 },
    uptimeFraction: null,
    coverageFraction: 0,
    evidence: 'none',
    estimated: false,
    disagreement: null,
    vendorFill: null,
    incidentIds: [],
  }));
}

describe('streaks', () => {
  it.each([
    ['ddddgdddgdddddddddddddddddgddd', 30, 3, [1, '2025-04-27', '2025-04-27'], { green: false, days: 3 }],
    ['gggg', 4, 4, [4, '2025-04-27', '2025-04-30'], { green: true, days: 4 }],
    // Announced work is no trouble.
    ['dgmgd', 5, 3, [3, '2025-04-27', '2025-04-29'], { green: false, days: 1 }],
    // Of two runs of the same length the later one.
    ['ggdgg', 5, 4, [2, '2025-04-29', '2025-04-30'], { green: true, days: 2 }],
    // What nobody saw is not green.
    ['gg?gg?', 4, 4, [2, '2025-04-28', '2025-04-29'], null],
    ['?d?g', 2, 1, [1, '2025-04-30', '2025-04-30'], { green: true, days: 1 }],
    ['d', 1, 0, null, { green: false, days: 1 }],
    ['??', 0, 0, null, null],
    ['', 0, 0, null, null],
  ] as const)('of %s', (letters, knownDays, greenDays, longest, current) => {
    expect(streaksOf(days(letters))).toEqual({
      days: letters.length,
      knownDays,
      greenDays,
      longest: longest === null ? null : { days: longest[0], from: longest[1], to: longest[2] },
      current,
    });
  });
});

describe('the time to resolve', () => {
  const lasting = (...minutes: readonly number[]) =>
    minutes.map((lasted, index) =>
      incident(`i${index}`, { startedAt: T0, resolvedAt: T0 + lasted * MINUTE_MS, status: 'resolved' }),
    );

  it.each([
    [[], null, null, null],
    [[5], 5, null, 5],
    [[30, 10], 20, null, 30],
    [[9, 1, 5], 5, null, 9],
    // Nearest rank: the ninth of ten, the tenth of eleven.
    [[10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5.5, 9, 10],
    [[11, 10, 1, 2, 3, 4, 5, 6, 7, 8, 9], 6, 10, 11],
  ])('of incidents of %j minutes', (minutes, median, ninetieth, longest) => {
    const inMs = (value: number | null): number | null => (value === null ? null : value * MINUTE_MS);
    expect(resolutionOf(lasting(...minutes), T0)).toMatchObject({
      resolved: minutes.length,
      open: 0,
      medianMs: inMs(median),
      ninetiethMs: inMs(ninetieth),
      longestMs: inMs(longest),
    });
  });

  it('is spread over what people wait', () => {
    const { spread } = resolutionOf(lasting(0, 15, 16, 60, 61, 240, 1_440, 1_441, 9_000), T0);
    expect(spread.map(({ incidents }) => incidents)).toEqual([2, 2, 2, 1, 2]);
    expect(spread.map(({ upToMs }) => upToMs)).toEqual(
      [15, 60, 240, 1_440, null].map((each) => each && each * MINUTE_MS),
    );
  });

  it('leaves out what began before, what is open, and what has no end', () => {
    const all = [
      ...lasting(10),
      incident('before', { startedAt: T0 - 1, resolvedAt: T0 + HOUR_MS, status: 'resolved' }),
      incident('open'),
      incident('endless', { status: 'resolved' }),
    ];
    expect(resolutionOf(all, T0)).toMatchObject({ resolved: 1, open: 1, medianMs: 10 * MINUTE_MS });
  });
});

describe('incidents by month', () => {
  it('are counted where they began, in local time, and a month nobody knows has no figure', () => {
    const on = (id: string, iso: string, impact: 'minor' | 'critical' = 'minor') =>
      incident(id, {
        startedAt: at(iso),
        resolvedAt: at(iso) + HOUR_MS,
        impact,
        status: 'resolved',
        componentIds: ['a'],
      });
    const incidents = [
      on('april', '2025-04-01T00:30:00-04:00', 'critical'),
      // April in London, March in New York.
      on('march', '2025-04-01T03:30:00Z'),
      on('before', '2025-02-06T23:59:00-05:00'),
      { ...on('elsewhere', '2025-03-20T12:00:00Z'), componentIds: ['b'] },
    ];
    const { months } = askInsights({
      stored: { incidents, coverage: [covered('a', '2025-03-10T04:00:00Z', '2025-04-09T00:00:00Z')] },
      days: 61,
    });
    expect(months).toMatchObject([
      { month: '2025-02', from: '2025-02-07', to: '2025-02-28', incidents: null, coverageFraction: 0 },
      { month: '2025-03', from: '2025-03-01', to: '2025-03-31', incidents: 1, byImpact: { minor: 1, critical: 0 } },
      { month: '2025-04', to: '2025-04-08', incidents: 1, byImpact: { minor: 0, critical: 1 }, coverageFraction: 1 },
    ]);
    expect(months[1]?.coverageFraction).toBeCloseTo(22 / 31, 2);
  });
});

describe('before and since a marked day', () => {
  const effects = daily(['2025-03-26', '2025-03-27', '2025-03-28'], '09:00', 144, 'major_outage');

  it('have figures of their own, each with its coverage', () => {
    const coverage = [covered('a', '2025-03-15T04:00:00Z', '2025-04-09T00:00:00Z')];
    const { marker } = askInsights({ stored: { effects, coverage }, marker: '2025-03-25' });
    expect(marker).toMatchObject({
      date: '2025-03-25',
      before: { days: 15, knownDays: 10, greenDays: 10, uptimeFraction: 1, troubleFraction: 0 },
      since: { days: 15, knownDays: 15, greenDays: 12, coverageFraction: 1 },
    });
    expect(marker?.before?.coverageFraction).toBeCloseTo(10 / 15, 3);
    // Fourteen days and a half, 7.2 h of them down.
    expect(marker?.since?.uptimeFraction).toBeCloseTo(1 - 0.3 / 14.5, 10);
    expect(marker?.since?.troubleFraction).toBeCloseTo(0.3 / 14.5, 10);
  });

  it.each([
    ['a day before all that is asked for', '2025-01-01', null, 30],
    ['the first day', '2025-03-10', null, 30],
    ['today', '2025-04-08', 29, 1],
    ['tomorrow', '2025-04-09', 30, null],
  ])('of %s', (_name, date, before, since) => {
    const { marker } = askInsights({ stored: { coverage: [covered()] }, marker: date });
    expect([marker?.before?.days ?? null, marker?.since?.days ?? null]).toEqual([before, since]);
  });

  it('have no figure where nothing is known', () => {
    const { marker } = askInsights({ marker: '2025-03-25' });
    expect(marker?.before).toMatchObject({ uptimeFraction: null, troubleFraction: null, coverageFraction: 0 });
  });
});

describe('two rows side by side', () => {
  it('are compared over the days of which both are known', () => {
    const one = rowInput({
      stored: { effects: daily(['2025-03-12', '2025-03-26'], '09:00', 72), coverage: [covered()] },
    });
    const other = rowInput({
      stored: {
        effects: daily(['2025-03-26', '2025-03-27'], '09:00', 72),
        coverage: [covered('a', '2025-03-20T04:00:00Z')],
        incidents: [
          incident('early', {
            startedAt: at('2025-03-12T12:00:00Z'),
            resolvedAt: at('2025-03-12T13:00:00Z'),
            componentIds: ['a'],
          }),
          incident('late', {
            startedAt: at('2025-03-26T12:00:00Z'),
            resolvedAt: at('2025-03-26T13:00:00Z'),
            componentIds: ['a'],
          }),
        ],
      },
    });
    expect(compareRows(one, other)).toMatchObject({
      days: 30,
      sharedDays: 20,
      one: { figures: { days: 20, greenDays: 19 }, incidents: 0 },
      other: { figures: { days: 20, greenDays: 18 }, incidents: 1 },
      bothInTrouble: 1,
    });
  });

  it('have no figures where they share no day, and no comparison where one is not there', () => {
    const nothing = compareRows(rowInput(), rowInput({ stored: { coverage: [covered()] } }));
    expect(nothing).toMatchObject({ sharedDays: 0, one: { figures: null }, other: { figures: null } });
    expect(compareRows(rowInput(), rowInput({ rowId: 'gone' }))).toBeNull();
  });
});

describe('whose insights they are', () => {
  const snapshot = grouped(['a', 'b']);
  const stored = {
    coverage: [covered('a'), covered('b')],
    effects: [
      effect('a', 'partial_outage', '2025-04-01T10:00:00Z', '2025-04-01T11:00:00Z'),
      effect('b', 'major_outage', '2025-04-02T10:00:00Z', '2025-04-02T11:00:00Z'),
    ],
  };

  it.each([
    ['a component', 'a', 29],
    ['its group', 'g', 28],
    ['the page', '', 28],
  ])('%s', (_name, rowId, greenDays) => {
    expect(askInsights({ snapshot, stored, rowId })).toMatchObject({ rowId, streaks: { greenDays } });
  });

  it('nobody’s, where there is no such row', () => {
    expect(insights({ ...rowInput({ rowId: 'gone' }), marker: null })).toBeNull();
    expect(insights({ ...rowInput({ snapshot: null }), marker: null })).toBeNull();
    expect(askInsights({ snapshot: null, rowId: '' }).streaks.knownDays).toBe(0);
  });
});
