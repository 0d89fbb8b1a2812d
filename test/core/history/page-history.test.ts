import { describe, expect, it } from 'vitest';
import { newRecord, observe } from '#core/history/observe';
import { NO_TRAFFIC } from '#core/history/page-record';
import { HOUR_MS } from '#core/model/time';
import { ask, at, bar, change, effect, rowOf, span, stored, WORST } from './histories.ts';
import { component, incident, snapshot } from './samples.ts';

const HOUR_S = 3_600;
const ALL = { componentId: 'a', ...span('2025-03-01T00:00:00Z', '2025-03-26T00:00:00Z') };

describe('what was observed', () => {
  const watched = [span('2025-03-24T00:00:00Z', '2025-03-25T12:00:00Z')];

  it('makes bars of levels within watched stretches', () => {
    const changes = [
      change('a', '2025-03-20T00:00:00Z', 'operational'),
      change('a', '2025-03-24T09:00:00Z', 'major_outage'),
      change('a', '2025-03-24T11:00:00Z', 'operational'),
    ];
    const row = rowOf(ask({ stored: stored({ changes, watched }) }));
    expect(row.days.map((day) => [day.date, day.level, day.evidence, day.coverageFraction])).toEqual([
      ['2025-03-23', 'unknown', 'none', 0],
      ['2025-03-24', 'major_outage', 'observed', 1],
      ['2025-03-25', 'operational', 'observed', 1],
    ]);
    expect(bar(row, '2025-03-24').seconds).toMatchObject({ operational: 22 * HOUR_S, major_outage: 2 * HOUR_S });
    expect(bar(row, '2025-03-24').uptimeFraction).toBeCloseTo(22 / 24, 10);
    expect(bar(row, '2025-03-23').uptimeFraction).toBeNull();
    expect(row.uptimeFraction).toBeCloseTo(34 / 36, 10);
    expect(row.coverageFraction).toBeCloseTo(36 / 60, 10);
  });

  it('leaves a sleep a gap, never green and never red', () => {
    const slept = [
      span('2025-03-24T00:00:00Z', '2025-03-24T06:00:00Z'),
      span('2025-03-24T18:00:00Z', '2025-03-25T12:00:00Z'),
    ];
    const changes = [
      change('a', '2025-03-24T00:00:00Z', 'operational'),
      change('a', '2025-03-24T18:00:00Z', 'partial_outage'),
    ];
    const day = bar(rowOf(ask({ stored: stored({ changes, watched: slept }) })), '2025-03-24');
    expect(day.coverageFraction).toBe(0.5);
    expect(day.seconds).toMatchObject({ operational: 6 * HOUR_S, partial_outage: 6 * HOUR_S });
  });

  it('knows nothing while the level is not known', () => {
    const changes = [change('a', '2025-03-24T00:00:00Z', 'operational'), change('a', '2025-03-24T12:00:00Z', null)];
    const row = rowOf(ask({ stored: stored({ changes, watched }) }));
    expect(bar(row, '2025-03-24').coverageFraction).toBe(0.5);
    expect(bar(row, '2025-03-25').level).toBe('unknown');
  });

  it('shows a single look at a page without counting it as time', () => {
    const look = [span('2025-03-25T12:00:00Z', '2025-03-25T12:00:00Z')];
    const changes = [change('a', '2025-03-25T12:00:00Z', 'major_outage')];
    const today = bar(rowOf(ask({ stored: stored({ changes, watched: look }) })), '2025-03-25');
    expect(today).toMatchObject({
      level: 'major_outage',
      evidence: 'observed',
      coverageFraction: 0,
      uptimeFraction: null,
    });
  });

  it('draws today from midnight to now only', () => {
    const changes = [change('a', '2025-03-24T00:00:00Z', 'operational')];
    const today = bar(rowOf(ask({ stored: stored({ changes, watched }) })), '2025-03-25');
    expect(today).toMatchObject({ coverageFraction: 1, seconds: { operational: 12 * HOUR_S } });
  });

  it('reads what observing has written', () => {
    const start = at('2025-03-25T00:00:00Z');
    const levels = ['operational', 'operational', 'major_outage', 'major_outage', 'operational'] as const;
    let record = newRecord('page');
    const changes = levels.flatMap((level, hour) => {
      const outcome = { kind: 'fresh', snapshot: snapshot([component('a', level)]) } as const;
      const observed = observe(record, outcome, start + hour * HOUR_MS, { intervalMs: HOUR_MS, traffic: NO_TRAFFIC });
      record = observed.record;
      return observed.write.changes;
    });
    const history = ask({
      stored: stored({ changes, watched: record.watching === null ? [] : [record.watching] }),
      snapshot: record.snapshot,
      now: '2025-03-25T04:00:00Z',
    });
    const seconds = { operational: 2 * HOUR_S, major_outage: 2 * HOUR_S };
    expect(bar(rowOf(history), '2025-03-25')).toMatchObject({ level: 'major_outage', seconds, coverageFraction: 1 });
    expect(bar(history.page, '2025-03-25')).toMatchObject({ level: 'major_outage', seconds });
  });
});

describe('what the vendor reports', () => {
  const dip = effect('a', 'major_outage', '2025-03-24T10:00:00Z', '2025-03-24T10:02:00Z');

  it.each([
    ['a two-minute dip', dip, null, 'degraded_performance'],
    ['a two-minute dip', dip, WORST, 'major_outage'],
    ['ten minutes', effect('a', 'major_outage', '2025-03-24T10:00:00Z', '2025-03-24T10:10:00Z'), null, 'major_outage'],
    [
      'no length at all',
      effect('a', 'partial_outage', '2025-03-24T10:00:00Z', '2025-03-24T10:00:00Z'),
      WORST,
      'partial_outage',
    ],
    [
      'no length at all',
      effect('a', 'partial_outage', '2025-03-24T10:00:00Z', '2025-03-24T10:00:00Z'),
      null,
      'operational',
    ],
    [
      'an end before its start',
      effect('a', 'partial_outage', '2025-03-24T10:00:00Z', '2025-03-20T10:00:00Z'),
      WORST,
      'partial_outage',
    ],
    [
      'an end at midnight',
      effect('a', 'partial_outage', '2025-03-23T10:00:00Z', '2025-03-24T00:00:00Z'),
      WORST,
      'operational',
    ],
    [
      'maintenance all day',
      effect('a', 'under_maintenance', '2025-03-24T00:00:00Z', '2025-03-25T00:00:00Z'),
      null,
      'under_maintenance',
    ],
  ] as const)('%s colours its day', (_name, reported, bars, level) => {
    const history = ask({ stored: stored({ effects: [reported], coverage: [ALL] }), bars });
    expect(bar(rowOf(history), '2025-03-24').level).toBe(level);
  });

  it('shows maintenance only when nothing is worse', () => {
    const effects = [
      effect('a', 'under_maintenance', '2025-03-24T00:00:00Z', '2025-03-25T00:00:00Z'),
      effect('a', 'degraded_performance', '2025-03-24T10:00:00Z', '2025-03-24T10:01:00Z'),
    ];
    expect(bar(rowOf(ask({ stored: stored({ effects, coverage: [ALL] }) })), '2025-03-24').level).toBe(
      'degraded_performance',
    );
  });

  it('leaves the days before the vendor began to keep a record without data', () => {
    const coverage = [{ componentId: 'a', ...span('2025-03-24T06:00:00Z', '2026-01-01T00:00:00Z') }];
    const row = rowOf(ask({ stored: stored({ coverage }) }));
    expect(row.days.map((day) => [day.level, day.evidence, day.coverageFraction])).toEqual([
      ['unknown', 'none', 0],
      ['operational', 'reported', 0.75],
      ['operational', 'reported', 1],
    ]);
  });

  it('lets an open effect last until now, and no longer than its incident', () => {
    const open = { ...effect('a', 'partial_outage', '2025-03-25T06:00:00Z', null), incidentId: 'i' };
    const over = incident('i', { status: 'resolved', startedAt: open.from, resolvedAt: at('2025-03-25T08:00:00Z') });
    const partial = (incidents: readonly (typeof over)[]) =>
      bar(rowOf(ask({ stored: stored({ effects: [open], coverage: [ALL], incidents }) })), '2025-03-25').seconds
        .partial_outage;
    expect(partial([])).toBe(6 * HOUR_S);
    expect(partial([over])).toBe(2 * HOUR_S);
  });

  it('takes the effects of incidents that its record does not have yet', () => {
    const live = effect('a', 'partial_outage', '2025-03-25T06:00:00Z', null);
    const incidents = [incident('i', { startedAt: live.from, effects: [live] })];
    const today = (effects: readonly (typeof live)[]) =>
      bar(rowOf(ask({ stored: stored({ effects, coverage: [ALL], incidents }) })), '2025-03-25').seconds.partial_outage;
    expect(today([])).toBe(6 * HOUR_S);
    expect(
      today([{ ...effect('a', 'partial_outage', '2025-03-25T06:00:00Z', '2025-03-25T07:00:00Z'), incidentId: 'i' }]),
    ).toBe(HOUR_S);
  });

  it('says when it was worked out from incident texts', () => {
    const day = bar(rowOf(ask({ stored: stored({ coverage: [ALL], estimated: true }) })), '2025-03-24');
    expect(day).toMatchObject({ evidence: 'reported', estimated: true });
  });
});

describe('observed and reported together', () => {
  const watched = [span('2025-03-23T00:00:00Z', '2025-03-25T12:00:00Z')];
  const quiet = [change('a', '2025-03-20T00:00:00Z', 'operational')];

  it('keeps the worse of the two at each moment, and tells who said what', () => {
    const effects = [effect('a', 'partial_outage', '2025-03-24T06:00:00Z', '2025-03-24T10:00:00Z')];
    const day = bar(
      rowOf(ask({ stored: stored({ changes: quiet, watched, effects, coverage: [ALL] }) })),
      '2025-03-24',
    );
    expect(day).toMatchObject({
      level: 'partial_outage',
      evidence: 'observed',
      seconds: { partial_outage: 4 * HOUR_S, operational: 20 * HOUR_S },
      disagreement: { observed: 'operational', reported: 'partial_outage' },
    });
  });

  it('does not call the distance between two polls a disagreement', () => {
    const changes = [
      ...quiet,
      change('a', '2025-03-24T06:01:00Z', 'partial_outage'),
      change('a', '2025-03-25T00:00:30Z', 'operational'),
    ];
    const effects = [effect('a', 'partial_outage', '2025-03-24T06:00:00Z', '2025-03-24T23:59:50Z')];
    const row = rowOf(ask({ stored: stored({ changes, watched, effects, coverage: [ALL] }) }));
    expect(row.days.map((day) => day.disagreement)).toEqual([null, null, null]);
  });

  it('does not disagree about time we slept through', () => {
    const effects = [effect('a', 'partial_outage', '2025-03-24T02:00:00Z', '2025-03-24T04:00:00Z')];
    const awake = [span('2025-03-24T08:00:00Z', '2025-03-25T12:00:00Z')];
    const day = bar(
      rowOf(ask({ stored: stored({ changes: quiet, watched: awake, effects, coverage: [ALL] }) })),
      '2025-03-24',
    );
    expect(day).toMatchObject({ level: 'partial_outage', disagreement: null, coverageFraction: 1 });
  });
});
