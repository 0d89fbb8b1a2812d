import { describe, expect, it } from 'vitest';
import { pageHistory, pageStrip } from '#core/history/page-history';
import { PAGE_ROW } from '#core/history/page-record';
import { ask, at, bar, change, effect, grouped, rowOf, span, stored } from './histories.ts';
import { incident, snapshot } from './samples.ts';

const HOUR_S = 3_600;
const ALL = { componentId: 'a', ...span('2025-03-01T00:00:00Z', '2025-03-26T00:00:00Z') };

describe('groups and the page', () => {
  const coverage = ['a', 'b'].map((componentId) => ({ ...ALL, componentId }));
  const effects = [
    effect('a', 'partial_outage', '2025-03-24T00:00:00Z', '2025-03-24T06:00:00Z'),
    effect('b', 'major_outage', '2025-03-24T03:00:00Z', '2025-03-24T09:00:00Z'),
  ];

  it('are at each moment as bad as their worst component, and so is their uptime', () => {
    const history = ask({ stored: stored({ effects, coverage }), snapshot: grouped(['a', 'b']) });
    for (const row of [rowOf(history, 'g'), history.page]) {
      const day = bar(row, '2025-03-24');
      expect(day.seconds).toMatchObject({
        partial_outage: 3 * HOUR_S,
        major_outage: 6 * HOUR_S,
        operational: 15 * HOUR_S,
      });
      expect(day.uptimeFraction).toBeCloseTo(1 - (3 * 0.3 + 6) / 24, 10);
      expect(row.uptimeFraction).toBeCloseTo(1 - (3 * 0.3 + 6) / 60, 10);
    }
    expect(rowOf(history)).toMatchObject({ groupId: 'g', groupName: 'Group', kind: 'component' });
  });

  it('count the time any of their components is known', () => {
    const late = [ALL, { componentId: 'b', ...span('2025-03-25T00:00:00Z', '2025-03-26T00:00:00Z') }];
    const down = [effect('b', 'major_outage', '2025-03-25T00:00:00Z', null)];
    const history = ask({ stored: stored({ effects: down, coverage: late }), snapshot: grouped(['a', 'b']) });
    expect(rowOf(history, 'g').uptimeFraction).toBeCloseTo(1 - 12 / 60, 10);
  });

  it('add what the page says of itself', () => {
    const changes = [change(PAGE_ROW, '2025-03-24T00:00:00Z', 'partial_outage')];
    const watched = [span('2025-03-24T00:00:00Z', '2025-03-24T12:00:00Z')];
    const history = ask({ stored: stored({ changes, watched, coverage }), snapshot: grouped(['a', 'b']) });
    expect(bar(history.page, '2025-03-24').level).toBe('partial_outage');
    expect(bar(rowOf(history, 'g'), '2025-03-24').level).toBe('operational');
    expect(history.page.uptimeFraction).toBeCloseTo(1 - (12 * 0.3) / 60, 10);
  });

  it('work for a page without components, and before the first reading', () => {
    const changes = [change(PAGE_ROW, '2025-03-24T00:00:00Z', 'major_outage')];
    const watched = [span('2025-03-24T00:00:00Z', '2025-03-24T12:00:00Z')];
    const history = ask({ stored: stored({ changes, watched }), snapshot: snapshot([]) });
    expect(history).toMatchObject({ components: [], groups: [] });
    expect(history.page).toMatchObject({ name: 'Example', kind: 'page', uptimeFraction: 0 });
    const none = ask({ stored: stored(), snapshot: null });
    expect(none.page).toMatchObject({ name: 'page', uptimeFraction: null, coverageFraction: 0 });
    expect(none.page.days.map((day) => day.level)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('give the overview the same strip', () => {
    const input = {
      pageId: 'page',
      stored: stored({ effects, coverage }),
      snapshot: grouped(['a', 'b']),
      days: 3,
      timeZone: 'UTC',
      now: at('2025-03-25T12:00:00Z'),
      bars: null,
    };
    expect(pageStrip(input)).toEqual(pageHistory(input).page);
  });
});

describe('incidents of a bar', () => {
  it('are those that overlap the day and touch the row', () => {
    const incidents = [
      incident('today', { startedAt: at('2025-03-25T01:00:00Z'), componentIds: ['a'] }),
      incident('midnight', {
        status: 'resolved',
        startedAt: at('2025-03-23T22:00:00Z'),
        resolvedAt: at('2025-03-24T00:00:00Z'),
        effects: [effect('a', 'partial_outage', '2025-03-23T22:00:00Z', '2025-03-24T00:00:00Z')],
      }),
      incident('elsewhere', { startedAt: at('2025-03-24T22:00:00Z'), componentIds: ['b'] }),
      incident('long ago', { status: 'resolved', startedAt: 0, resolvedAt: 1, componentIds: ['a'] }),
    ];
    const history = ask({ stored: stored({ incidents, coverage: [ALL] }), snapshot: grouped(['a', 'b']) });
    expect(rowOf(history).days.map((day) => day.incidentIds)).toEqual([['midnight'], [], ['today']]);
    expect(rowOf(history, 'g').days.map((day) => day.incidentIds)).toEqual([
      ['midnight'],
      ['elsewhere'],
      ['today', 'elsewhere'],
    ]);
    expect(history.incidents.map(({ id }) => id)).toEqual(['today', 'midnight', 'elsewhere']);
    expect(history.incidents[0]).not.toHaveProperty('updates');
  });
});
