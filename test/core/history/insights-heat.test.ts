import { describe, expect, it } from 'vitest';
import type { HeatMap } from '#core/history/insights-heat';
import { HOUR_MS } from '#core/model/time';
import { at, change, effect, report, span } from './histories.ts';
import { askInsights, covered, daily } from './insight-samples.ts';
import { incident } from './samples.ts';

const HOUR_S = 3_600;
/** The working days after the launch of the image generator. */
const WEEK = ['2025-03-26', '2025-03-27', '2025-03-28', '2025-03-31', '2025-04-01', '2025-04-02'];

function cell({ weekdays }: HeatMap, weekday: number, hour: number) {
  const found = weekdays[weekday]?.[hour];
  if (found === undefined) throw new Error(`no cell ${weekday} ${hour}`);
  return found;
}

function troubled({ hours }: HeatMap): readonly number[] {
  return hours.flatMap(({ troubleSeconds }, hour) => (troubleSeconds > 0 ? [hour] : []));
}

describe('when there is trouble', () => {
  it('says nine and eleven in the morning of somebody in New York', () => {
    const effects = [...daily(WEEK, '09:05', 40), ...daily(WEEK, '11:00', 50)];
    const { heatMap } = askInsights({ stored: { effects, coverage: [covered()] } });
    expect(heatMap.peakHours).toEqual([9, 11]);
    expect(troubled(heatMap)).toEqual([9, 11]);
    // Two Wednesdays of four, 12 March to 2 April.
    expect(cell(heatMap, 2, 9)).toEqual({
      troubleSeconds: 2 * 40 * 60,
      knownSeconds: 4 * HOUR_S,
      troubleFraction: (2 * 40) / (4 * 60),
      coverageFraction: 1,
    });
    expect(cell(heatMap, 5, 9).troubleFraction).toBe(0);
    expect(heatMap.coverageFraction).toBe(1);
  });

  it('says so too while something else is degraded around the clock for days', () => {
    const effects = [
      ...daily(WEEK, '09:05', 40),
      ...daily(WEEK, '11:00', 50),
      effect('a', 'degraded_performance', '2025-03-12T00:00:00Z', '2025-03-22T00:00:00Z'),
    ];
    expect(askInsights({ stored: { effects, coverage: [covered()] } }).heatMap.peakHours).toEqual([9, 11]);
  });

  it('says it in the zone of whoever asks', () => {
    const effects = daily(WEEK, '09:05', 40);
    const { heatMap } = askInsights({ stored: { effects, coverage: [covered()] }, timeZone: 'Asia/Kolkata' });
    expect(troubled(heatMap)).toEqual([18, 19]);
  });

  it('calls two bad mornings no pattern', () => {
    const effects = daily(WEEK.slice(0, 2), '09:05', 40);
    expect(askInsights({ stored: { effects, coverage: [covered()] } }).heatMap.peakHours).toEqual([]);
  });

  it('calls trouble at all hours no pattern, and none at all neither', () => {
    const effects = daily(['2025-03-20', '2025-03-21', '2025-03-22'], '00:00', 24 * 60);
    expect(askInsights({ stored: { effects, coverage: [covered()] } }).heatMap.peakHours).toEqual([]);
    expect(askInsights({ stored: { coverage: [covered()] } }).heatMap.peakHours).toEqual([]);
  });

  it('counts degraded performance and outages, not announced work', () => {
    const effects = [
      effect('a', 'under_maintenance', '2025-04-01T05:00:00Z', '2025-04-01T06:00:00Z'),
      effect('a', 'degraded_performance', '2025-04-01T07:00:00Z', '2025-04-01T08:00:00Z'),
      effect('a', 'major_outage', '2025-04-01T09:00:00Z', '2025-04-01T10:00:00Z'),
    ];
    const { heatMap } = askInsights({ stored: { effects, coverage: [covered()] }, timeZone: 'UTC' });
    expect(troubled(heatMap)).toEqual([7, 9]);
  });
});

describe('what is not known of the hours', () => {
  it('is null and not nought', () => {
    const { heatMap, coverageFraction } = askInsights();
    expect(coverageFraction).toBe(0);
    expect(heatMap.coverageFraction).toBe(0);
    expect(heatMap.weekdays.flat().every(({ troubleFraction }) => troubleFraction === null)).toBe(true);
    expect(heatMap.peakHours).toEqual([]);
  });

  it('is left out of the share, and said', () => {
    const watched = [span('2025-04-07T13:00:00-04:00', '2025-04-07T15:00:00-04:00')];
    const changes = [
      change('a', '2025-04-07T12:00:00-04:00', 'operational'),
      change('a', '2025-04-07T13:45:00-04:00', 'major_outage'),
      change('a', '2025-04-07T14:15:00-04:00', 'operational'),
    ];
    const { heatMap } = askInsights({ stored: { watched, changes } });
    // Five Mondays, of which one was watched.
    expect(cell(heatMap, 0, 13)).toMatchObject({ knownSeconds: HOUR_S, troubleFraction: 0.25, coverageFraction: 0.2 });
    expect(cell(heatMap, 0, 12).troubleFraction).toBeNull();
    expect(cell(heatMap, 1, 13).troubleFraction).toBeNull();
  });

  it('does not reach into hours that are still to come', () => {
    const { heatMap } = askInsights({ stored: { coverage: [covered()] }, days: 1 });
    // Noon of a Tuesday.
    expect(cell(heatMap, 1, 11)).toMatchObject({ knownSeconds: HOUR_S, coverageFraction: 1 });
    expect(cell(heatMap, 1, 12)).toMatchObject({ knownSeconds: 0, troubleFraction: null, coverageFraction: 0 });
  });
});

describe('a vendor that says how long, not when', () => {
  const figures = [report('a', '2025-04-01', 3_600, 0), report('a', '2025-04-02', 0, 0)];

  it('makes a day without hours, which is left out and counted', () => {
    const { heatMap } = askInsights({ stored: { days: figures }, timeZone: 'UTC' });
    expect(heatMap.untimedDays).toBe(1);
    expect(troubled(heatMap)).toEqual([]);
    // Tuesday, 1 April is not known by the hour; Wednesday was calm all day.
    expect(cell(heatMap, 1, 9).troubleFraction).toBeNull();
    expect(cell(heatMap, 2, 9)).toMatchObject({ knownSeconds: HOUR_S, troubleFraction: 0 });
  });

  it('is helped by incidents that account for the figures', () => {
    const known = incident('i', {
      startedAt: at('2025-04-01T09:00:00Z'),
      resolvedAt: at('2025-04-01T10:02:00Z'),
      componentIds: ['a'],
      effects: [{ componentId: 'a', level: 'partial_outage', from: at('2025-04-01T09:00:00Z'), to: null }],
    });
    const { heatMap } = askInsights({ stored: { days: figures, incidents: [known] }, timeZone: 'UTC' });
    expect(heatMap.untimedDays).toBe(0);
    expect(troubled(heatMap)).toEqual([9, 10]);
    expect(cell(heatMap, 1, 0)).toMatchObject({ knownSeconds: HOUR_S, troubleFraction: 0 });
  });

  it('is not helped by incidents that account for a part', () => {
    const effects = [{ componentId: 'a', level: 'partial_outage', from: at('2025-04-01T09:00:00Z') } as const];
    const short = incident('i', { effects: effects.map((each) => ({ ...each, to: each.from + HOUR_MS / 2 })) });
    const { heatMap } = askInsights({ stored: { days: figures, incidents: [short] }, timeZone: 'UTC' });
    expect(heatMap.untimedDays).toBe(1);
    expect(troubled(heatMap)).toEqual([]);
  });
});
