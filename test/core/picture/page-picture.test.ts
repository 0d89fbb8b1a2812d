import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { BarRow, DayBar, PageHistory } from '#core/history/page-record';
import type { Reading } from '#core/model/level';
import { english } from '#core/i18n/language';
import { pagePicture } from '#core/picture/page-picture';
import { PICTURE_COLOURS, PICTURE_THEMES } from '#core/picture/picture-colours';
import { fitted } from '#core/picture/svg-text';

const NOW = Date.parse('2025-03-31T12:00:00Z');

function days(count: number, level: Reading = 'operational'): readonly DayBar[] {
  return Array.from({ length: count }, (_, index) => ({
    date: new Date(NOW - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
    level,
    seconds: {
      operational: 86_400,
      under_maintenance: 0,
      degraded_performance: 0,
      partial_outage: 0,
      major_outage: 0,
    },
    uptimeFraction: 1,
    coverageFraction: 1,
    evidence: 'reported',
    estimated: false,
    disagreement: null,
    vendorFill: null,
    incidentIds: [],
  }));
}

function row(name: string, over: Partial<BarRow> = {}): BarRow {
  return {
    id: name,
    name,
    groupId: null,
    groupName: null,
    kind: 'component',
    uptimeFraction: 0.9931,
    coverageFraction: 1,
    vendorUptimeFraction: null,
    days: days(90),
    ...over,
  };
}

function history(over: Partial<PageHistory> = {}): PageHistory {
  return {
    pageId: 'p',
    timeZone: 'UTC',
    from: '2025-01-01',
    to: '2025-03-31',
    formula: 'uptime = 1 − a ÷ b',
    weights: { operational: 0, under_maintenance: null, degraded_performance: 0, partial_outage: 0.3, major_outage: 1 },
    page: row('', { kind: 'page' }),
    groups: [],
    components: [row('API'), row('Website', { vendorUptimeFraction: 0.9995 })],
    incidents: [],
    ...over,
  };
}

function draw(over: Partial<Parameters<typeof pagePicture>[0]> = {}): string {
  return pagePicture({
    service: 'OpenAI',
    url: 'https://status.openai.com/',
    history: history(),
    now: NOW,
    theme: 'light',
    language: english,
    ...over,
  });
}

describe('a picture of a page', () => {
  test('says what it is, since when, how much, where from and when it was drawn', () => {
    const svg = draw();
    for (const words of [
      '<title>OpenAI: 99.31% uptime, 2025-01-01 to 2025-03-31</title>',
      'days in UTC',
      'each bar a day',
      '>API</text>',
      'vendor 99.95%',
      'Source: https://status.openai.com/',
      'Drawn by Greenbar at 2025-03-31T12:00:00.000Z',
      '>Operational</text>',
    ])
      expect(svg).toContain(words);
    expect(svg).not.toContain('Major outage');
  });

  test('needs nothing from outside and has nothing that could run', () => {
    const svg = draw({ service: '</text><script>alert(1)</script>', url: 'https://x/"onload="y' });
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /<script|<style|\son\w+=|href=|<image|<foreignObject/,
    );
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
  });

  test('is whole: every element is closed, whatever the names are', () => {
    const names = ['\u202Eevil', 'a'.repeat(255), '日本語'.repeat(40), '\0\u0001\uD800', '🟥'.repeat(80), ' '];
    const svg = draw({ history: history({ components: names.map((name) => row(name)) }) });
    const tags = [...svg.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)];
    const open: string[] = [];
    for (const [, closing, name = '', selfClosing] of tags) {
      if (selfClosing === '/') continue;
      if (closing === '/') expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    expect(parseDocument(svg, { xmlMode: true }).childNodes.length).toBeGreaterThan(0);
    expect(svg).not.toMatch(/[\u202E\uD800\0\u0001](?![\uDC00-\uDFFF])/);
  });

  test('draws a year by the week and many components by their groups', () => {
    const year = row('Page', { kind: 'page', days: days(365) });
    expect(draw({ history: history({ page: year, components: [] }) })).toContain('each bar a week');
    const many = Array.from({ length: 275 }, (_, index) => row(`C${index}`, { groupId: 'g', groupName: 'Group' }));
    const folded = draw({
      history: history({ components: many, groups: [row('g', { name: 'Group', kind: 'group' })] }),
    });
    expect(folded).toContain('>Group</text>');
    expect(folded).not.toContain('>C7</text>');
  });

  test('tells estimated and unread days from others by texture, and says so', () => {
    const mixed = days(90).map((day, index) =>
      index === 0 ? { ...day, level: 'unknown' as const, unread: true as const } : { ...day, estimated: index > 80 },
    );
    const svg = draw({ history: history({ components: [row('API', { days: mixed })] }) });
    expect(svg).toContain('fill="url(#unread)"');
    expect(svg).toContain('fill="url(#estimated)"');
    expect(svg).toContain('Could not be read');
    expect(svg).toContain('Estimated from incident texts');
  });
});

test('a long name is cut with an ellipsis, a short one is not', () => {
  expect(fitted('API', 200, 14)).toBe('API');
  expect(fitted('a'.repeat(100), 200, 14)).toMatch(/^a+…$/);
  expect(
    Array.from(fitted('🟥'.repeat(50), 200, 14)).every((character) => character === '🟥' || character === '…'),
  ).toBe(true);
});

test.each(PICTURE_THEMES)('the colours in %s are those of the window', (theme) => {
  const css = readFileSync(join(import.meta.dirname, '..', '..', '..', 'src-renderer', 'ui', 'theme.css'), 'utf8');
  const variables = {
    ground: 'ground',
    line: 'line',
    ink: 'ink',
    quietInk: 'ink-3',
    noDataGround: 'no-data-ground',
    noDataLine: 'no-data-line',
    unreadLine: 'line-strong',
    operational: 'operational',
    under_maintenance: 'maintenance',
    degraded_performance: 'degraded',
    partial_outage: 'partial',
    major_outage: 'major',
  };
  const colours = Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => {
      const match = new RegExp(`--${variable}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
      return [name, match?.[theme === 'light' ? 1 : 2]];
    }),
  );
  expect(PICTURE_COLOURS[theme]).toEqual(colours);
});
