import { describe, expect, test } from 'vitest';
import type { Answer } from '#core/feeds/exchange';
import { statuspage } from '#core/feeds/statuspage';
import { parseAddress } from '#core/model/address';
import type { ReportedHistory } from '#core/model/history';
import { warned } from './said-words.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const ORIGIN = 'https://status.claude.com';
const API = `${ORIGIN}/api/v2`;
const NOW = Date.parse('2026-09-15T20:00:00Z');
const SINCE = NOW - 90 * 86_400_000;
const summary = captured('statuspage/claude/api-v2-summary.2026-09-15.quiet.json');
const archive = captured('statuspage/claude/incidents-archive.2026-07-16..2026-08-20.json');
const trello = captured('statuspage/trello/page.2021-10-18.html');
const components = (text: string): Record<string, unknown>[] =>
  (JSON.parse(text) as { components: Record<string, unknown>[] }).components;
const codes = components(summary).map(({ id }) => String(id));

const converse = (answers: Readonly<Record<string, Answer | string>>) => {
  const exchange = statuspage.history?.(valueOf(parseAddress(ORIGIN)), SINCE, NOW);
  if (exchange === undefined) throw new Error('no history');
  return answerWith(exchange, answers);
};
const history = (answers: Readonly<Record<string, Answer | string>>): ReportedHistory =>
  valueOf(converse(answers).result);
const withComponents = (list: readonly object[]): string =>
  JSON.stringify({ ...(JSON.parse(summary) as object), components: list });

/** No recording of this answer exists: it is written from what is said about it. */
const showcase = (days: readonly object[], asked: readonly string[], startDate?: string): string =>
  JSON.stringify({
    components: {},
    timelines: Object.fromEntries(asked.map((code) => [code, { component: { code, startDate }, days }])),
    values: [],
  });

describe('from the endpoint pages load their bars from', () => {
  const days = [
    { date: '2026-09-13', outages: {}, related_events: [] },
    { date: '2026-09-14', outages: { p: 1_000, m: 60 }, related_events: [{ name: 'x', code: 'abcdefghijkl' }] },
    { date: '2026-09-15', outages: null, related_events: null },
  ];
  const shown = components(summary).filter(({ showcase }) => showcase === true);
  const url = `${ORIGIN}/uptime_showcase?components=${shown.map(({ id }) => String(id)).join(',')}`;
  const code = String(shown[0]?.['id']);

  test('days have seconds and incidents, and the figure counts only days with a record', () => {
    const read = history({ [`${API}/summary.json`]: summary, [url]: showcase(days, [code], '2026-09-14') });
    expect(read.days).toEqual([
      day(code, '2026-09-13', 0, 0, false, []),
      day(code, '2026-09-14', 1_000, 60, true, ['abcdefghijkl']),
      day(code, '2026-09-15', 0, 0, true, []),
    ]);
    // 100 − 100 · (60 + 0.3 · 1000) ⁄ (2 · 86 400) = 99.7916…, rounded down.
    expect(read.uptimes).toEqual([{ rowId: code, uptimeFraction: 0.9979 }]);
    expect(read).toMatchObject({ timeZone: 'Etc/UTC', estimated: false, coverage: [] });
  });

  test('a group it does not name is the mean of its children', () => {
    const [first = {}, second = {}] = shown;
    const group = { ...first, id: 'thegroupcode', group: true, showcase: false };
    const list = [group, { ...first, group_id: group.id }, { ...second, group_id: group.id }];
    const ids = [String(first['id']), String(second['id'])] as const;
    const timelines = {
      [ids[0]]: { component: { code: ids[0] }, days: [{ date: '2026-09-14', outages: { p: 600 } }] },
      [ids[1]]: { component: { code: ids[1] }, days: [{ date: '2026-09-14', outages: { m: 300 } }] },
    };
    const read = history({
      [`${API}/summary.json`]: withComponents(list),
      [`${ORIGIN}/uptime_showcase?components=${ids.join(',')}`]: JSON.stringify({ timelines }),
    });
    const mean = read.days.filter(({ rowId }) => rowId === group.id);
    expect(mean).toEqual([day(group.id, '2026-09-14', 300, 150, true, [])]);
  });

  test('at most sixty components are asked for at once, and never more than a conversation may ask', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...shown[0],
      id: `code${String(index).padStart(8, '0')}`,
    }));
    const answers = new Proxy<Record<string, string>>(
      {},
      {
        get: (_, asked: string) => {
          if (asked.endsWith('/summary.json')) return withComponents(many);
          const list = asked.split('uptime_showcase?components=')[1];
          return list === undefined ? undefined : showcase(days, list.split(','));
        },
      },
    );
    const { result, asked } = converse(answers);
    const batches = asked.filter((address) => address.includes('uptime_showcase'));
    expect(batches.map((address) => address.split(',').length)).toEqual([60, 60, 60, 60, 60, 60]);
    expect(asked.length).toBeLessThanOrEqual(12);
    expect(warned(valueOf(result)).join()).toContain('first 360 components');
  });

  test('where it knows none of the components, the text of the page is read', () => {
    const read = history({
      [`${API}/summary.json`]: summary,
      [url]: showcase([], []),
      [`${ORIGIN}/`]: trello,
    });
    expect(new Set(read.days.map(({ rowId }) => rowId)).size).toBe(5);
  });
});

test('where there is no API the page says which components it loads the record of', () => {
  const [code = '', other = ''] = codes;
  const html = `<html><div data-uptime-lazy="${code}"></div><div data-uptime-lazy="${other}"></div></html>`;
  const days = [{ date: '2026-09-14', outages: { m: 60 } }];
  const url = `${ORIGIN}/uptime_showcase?components=${code},${other}`;
  const read = history({ [`${ORIGIN}/`]: html, [url]: showcase(days, [code, other]) });
  expect(read.days.map(({ rowId }) => rowId)).toEqual([code, other]);
});

describe('from the text of the page', () => {
  test('its own colours come with it', () => {
    expect(history({ [`${ORIGIN}/`]: trello }).palette).toEqual({
      operational: '#36b37e',
      yellow: '#ffc400',
      orange: '#ff8b00',
      red: '#ff5630',
      noData: '#b3bac5',
    });
  });

  test('with the incidents listed, only degraded performance is taken from them', () => {
    const read = history({ [`${ORIGIN}/`]: trello, [`${API}/incidents.json`]: archive });
    expect(read.incidents).toHaveLength(54);
    expect(read.days).toHaveLength(450);
    expect(new Set(read.effects.map(({ level }) => level))).toEqual(new Set(['degraded_performance']));
    expect(warned(read)).toContain('The page does not state its time zone; its days and times are read as UTC.');
  });
});

describe('from incidents, where the page publishes no days', () => {
  const answers = { [`${API}/summary.json`]: summary, [`${API}/incidents.json`]: archive };

  test('intervals are worked out and called an estimate', () => {
    const read = history(answers);
    expect(read).toMatchObject({ estimated: true, days: [], uptimes: [], timeZone: null });
    expect(read.effects.length).toBeGreaterThan(200);
    for (const { incidentId, from, to } of read.effects) {
      expect(read.incidents.some(({ id }) => id === incidentId)).toBe(true);
      expect(to ?? NOW).toBeGreaterThanOrEqual(from);
    }
  });

  test('a full list covers no more than back to its oldest incident', () => {
    const read = history(answers);
    const oldest = Math.min(...read.incidents.map(({ startedAt }) => startedAt));
    expect(read.coverage).toHaveLength(codes.length);
    for (const { from, to } of read.coverage) {
      expect(from).toBeGreaterThanOrEqual(oldest);
      expect(to).toBe(NOW);
    }
    expect(Math.min(...read.coverage.map(({ from }) => from))).toBe(oldest);
  });

  test('a short list is all there is, so it covers everything since the component exists', () => {
    const incidents = (JSON.parse(archive) as { incidents: unknown[] }).incidents.slice(0, 3);
    const read = history({ ...answers, [`${API}/incidents.json`]: JSON.stringify({ incidents }) });
    expect(Math.min(...read.coverage.map(({ from }) => from))).toBe(SINCE);
  });
});

test('where only the feed is served, its incidents are the history, and no day is covered', () => {
  const feed = captured('statuspage/github/history.2025-04-18.scheduled-maintenance.atom');
  const { result } = converse({ [API.replace('/api/v2', '/history.atom')]: feed });
  const read = valueOf(result);
  expect(read.incidents.length).toBeGreaterThan(20);
  expect(read).toMatchObject({ estimated: true, coverage: [], effects: [] });
});

describe('nothing is made up', () => {
  test('where nothing can be read there is no history', () => {
    expect(converse({}).result).toMatchObject({ ok: false, problem: { kind: 'http_status', status: 404 } });
    expect(converse({ [`${API}/summary.json`]: summary }).result.ok).toBe(false);
  });

  test('a lost connection ends it at once', () => {
    const failure = { kind: 'timeout', reason: 'The server did not answer in time.' } as const;
    const { result, asked } = converse({ [`${API}/summary.json`]: { kind: 'none', failure } });
    expect([result, asked.length]).toEqual([{ ok: false, problem: failure }, 1]);
  });

  test('a page of another vendor has none here', () => {
    const moved = captured('incidentio/openai/api-v2-summary.2026-09-15.quiet.json');
    const { result } = converse({ [`${API}/summary.json`]: documentOf(moved) });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'shape' } });
  });
});

function day(
  rowId: string,
  date: string,
  partialOutageSeconds: number,
  majorOutageSeconds: number,
  hasData: boolean,
  incidentIds: readonly string[],
): object {
  return { rowId, date, partialOutageSeconds, majorOutageSeconds, hasData, incidentIds };
}
