import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BarRule } from '#core/feeds/format';
import type { ReportedDay } from '#core/model/history';
import { ask, bar, change, effect, grouped, report, rowOf, span, stored } from './histories.ts';
import { component, snapshot } from './samples.ts';

const HOUR_S = 3_600;
const FEEDS = join(import.meta.dirname, '../../fixtures/feeds/statuspage');

describe('figures by day', () => {
  it('are added to what was observed without counting anything twice', () => {
    const changes = [
      change('a', '2025-03-24T00:00:00Z', 'operational'),
      change('a', '2025-03-24T10:00:00Z', 'partial_outage'),
      change('a', '2025-03-24T12:00:00Z', 'degraded_performance'),
      change('a', '2025-03-24T13:00:00Z', 'operational'),
    ];
    const watched = [span('2025-03-24T00:00:00Z', '2025-03-25T00:00:00Z')];
    const days = [report('a', '2025-03-24', 2 * HOUR_S, HOUR_S)];
    const day = bar(rowOf(ask({ stored: stored({ changes, watched, days }) })), '2025-03-24');
    // The worse of the two: one hour major, three hours at partial or worse; degraded lies within what they overlap.
    expect(day.seconds).toEqual({
      operational: 21 * HOUR_S,
      under_maintenance: 0,
      degraded_performance: 0,
      partial_outage: 2 * HOUR_S,
      major_outage: HOUR_S,
    });
    expect(day).toMatchObject({
      coverageFraction: 1,
      disagreement: { observed: 'partial_outage', reported: 'major_outage' },
    });
  });

  it('know better than intervals worked out for the same day, but for what they have no figures for', () => {
    const effects = [
      effect('a', 'major_outage', '2025-03-23T10:00:00Z', '2025-03-24T02:00:00Z'),
      effect('a', 'degraded_performance', '2025-03-24T02:00:00Z', '2025-03-24T03:00:00Z'),
    ];
    const row = rowOf(ask({ stored: stored({ effects, days: [report('a', '2025-03-24', 0, 0)] }) }));
    expect(bar(row, '2025-03-23')).toMatchObject({ level: 'major_outage', seconds: { major_outage: 14 * HOUR_S } });
    expect(bar(row, '2025-03-24')).toMatchObject({
      level: 'degraded_performance',
      uptimeFraction: 1,
      seconds: { major_outage: 0, degraded_performance: HOUR_S },
    });
  });

  it('without data are no evidence, whatever the coverage says', () => {
    const coverage = [{ componentId: 'a', ...span('2025-03-01T00:00:00Z', '2025-03-26T00:00:00Z') }];
    const row = rowOf(ask({ stored: stored({ coverage, days: [report('a', '2025-03-24', 0, 0, false)] }) }));
    expect(row.days.map((day) => day.evidence)).toEqual(['reported', 'none', 'reported']);
  });

  it('never exceed the day, nor what has passed of it', () => {
    const days = [report('a', '2025-03-24', 90_000, 0), report('a', '2025-03-25', 0, 86_400)];
    const row = rowOf(ask({ stored: stored({ days }) }));
    expect(bar(row, '2025-03-24').seconds.partial_outage).toBe(24 * HOUR_S);
    expect(bar(row, '2025-03-25')).toMatchObject({ seconds: { major_outage: 12 * HOUR_S }, coverageFraction: 1 });
  });

  it('stay the vendor’s dates in another zone', () => {
    const days = [report('a', '2025-03-24', 600, 0)];
    const history = ask({ stored: stored({ days, reportedTimeZone: 'UTC' }), timeZone: 'Asia/Tokyo' });
    expect(
      rowOf(history)
        .days.filter((day) => day.level === 'partial_outage')
        .map((day) => day.date),
    ).toEqual(['2025-03-24']);
  });

  it('cover a group by its own record, or else by the worst of its components', () => {
    const parts = [report('a', '2025-03-24', HOUR_S, 0), report('b', '2025-03-24', 0, 2 * HOUR_S)];
    const group = (days: readonly ReportedDay[]) =>
      bar(rowOf(ask({ stored: stored({ days }), snapshot: grouped(['a', 'b']) }), 'g'), '2025-03-24').seconds;
    expect(group(parts)).toMatchObject({ partial_outage: 0, major_outage: 2 * HOUR_S });
    expect(group([...parts, report('g', '2025-03-24', HOUR_S / 2, HOUR_S)])).toMatchObject({
      partial_outage: HOUR_S / 2,
      major_outage: HOUR_S,
    });
  });

  it('are drawn in the vendor’s own colour', () => {
    const rule: BarRule = {
      dayLevel: 'duration',
      fill: (day, palette) =>
        day.hasData ? (palette?.[day.majorOutageSeconds > 0 ? 'red' : 'operational'] ?? null) : '#b3bac5',
    };
    const palette = { operational: '#36b37e', yellow: '#ffc400', orange: '#ff991f', red: '#ff5630', noData: '#b3bac5' };
    const days = [
      report('a', '2025-03-23', 0, 0, false),
      report('a', '2025-03-24', 0, 1),
      report('a', '2025-03-25', 0, 0),
    ];
    const history = ask({
      stored: stored({ days, palette, uptimes: [{ rowId: 'a', uptimeFraction: 0.9963 }] }),
      bars: rule,
    });
    expect(rowOf(history).days.map((day) => day.vendorFill)).toEqual(['#b3bac5', '#ff5630', '#36b37e']);
    expect(rowOf(history).vendorUptimeFraction).toBe(0.9963);
  });
});

interface RecordedTimeline {
  readonly component: { readonly code: string; readonly startDate?: string };
  readonly days: readonly { readonly date: string; readonly outages: { readonly p?: number; readonly m?: number } }[];
}

interface Shown {
  readonly components: Readonly<Record<string, { readonly percent_text: string }>>;
}

const recorded = readdirSync(FEEDS).flatMap((page) =>
  readdirSync(join(FEEDS, page))
    .filter((file) => file.startsWith('uptimeData.'))
    .map((file) => ({
      page,
      timelines: JSON.parse(readFileSync(join(FEEDS, page, file), 'utf8')) as Record<string, RecordedTimeline>,
      shown: JSON.parse(
        readFileSync(join(FEEDS, page, file.replace('uptimeData', 'expected-uptime')), 'utf8'),
      ) as Shown,
    })),
);

describe.each(recorded)('uptime of the recorded page of $page', ({ timelines, shown }) => {
  it.each(Object.entries(shown.components))('%s is what the page displayed', (code, { percent_text: text }) => {
    const timeline = timelines[code];
    if (timeline === undefined) throw new Error(`no recorded days for ${code}`);
    const { startDate = '' } = timeline.component;
    const days = timeline.days.map(({ date, outages }) =>
      report(code, date, outages.p ?? 0, outages.m ?? 0, date >= startDate),
    );
    const row = rowOf(
      ask({
        stored: stored({ days }),
        snapshot: snapshot([component(code)]),
        days: days.length,
        now: `${days.at(-1)?.date}T23:59:59.999Z`,
      }),
      code,
    );
    // Their rule: rounded down to hundredths of a percent.
    expect(Math.floor((row.uptimeFraction ?? 0) * 10_000 + 1e-6) / 100).toBe(Number(text));
  });
});
