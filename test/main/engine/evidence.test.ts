import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Evidence } from '#core/evidence/evidence';
import { defaultSettings } from '#core/settings/parse-settings';
import { watchedPage } from '#core/settings/watched-page';
import { parseAddress } from '#core/model/address';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import { settle } from '../../fakes/fake-clock.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { answering, RECORDED_AT, recordedPages } from '../../fakes/recorded-world.ts';

const PAGE = 'status.openai.com';
let engine: Engine;

beforeAll(async () => {
  const pages = recordedPages();
  const ports = createFakePorts({
    now: RECORDED_AT,
    settings: {
      ...defaultSettings,
      pages: pages.map(({ url, name, formatId }) => {
        const address = parseAddress(url);
        if (!address.ok) throw new Error(address.problem);
        return watchedPage(address.value, name, formatId);
      }),
    },
    respond: answering(pages),
    timeZone: 'UTC',
  });
  engine = createEngine(ports, { version: '0.1.0', clockSpeed: 1, catalogue: [] });
  await engine.pollOnce();
  await settle();
});
afterAll(() => engine.stop());

type Asked = Parameters<Engine['handlers']['evidence']>[0];

async function evidence(asked: Omit<Asked, 'pageId' | 'days' | 'timeZone'> & Partial<Asked>): Promise<Evidence> {
  const answer = await engine.handlers.evidence({ pageId: PAGE, days: 90, timeZone: 'UTC', ...asked });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

describe('what is known of a page as a document', () => {
  test.each([
    ['csv', 'text/csv;charset=utf-8', /^date,row,/],
    ['json', 'application/json', /^\{/],
    ['ics', 'text/calendar;charset=utf-8', /^BEGIN:VCALENDAR\r\n/],
    ['md', 'text/markdown;charset=utf-8', /^# OpenAI: 2025-12-18 to 2026-03-17\n/],
    ['svg', 'image/svg+xml', /^<svg xmlns/],
  ] as const)('%s has its name, its type and its shape', async (format, mediaType, beginning) => {
    const document = await evidence({ format });
    expect(document.fileName).toBe(`greenbar-openai-2025-12-18-to-2026-03-17.${format}`);
    expect(document.mediaType).toBe(mediaType);
    expect(document.text).toMatch(beginning);
  });

  test('one month has the figures of that month, and no day of another', async () => {
    const { text, fileName } = await evidence({ format: 'csv', from: '2026-01-01', to: '2026-01-31' });
    const dates = new Set(
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.slice(0, 10)),
    );
    expect([...dates]).toEqual(Array.from({ length: 31 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}`));
    expect(fileName).toBe('greenbar-openai-2026-01-01-to-2026-01-31.csv');

    const part = JSON.parse((await evidence({ format: 'json', from: '2026-01-01', to: '2026-01-31' })).text) as Part;
    const whole = JSON.parse((await evidence({ format: 'json' })).text) as Part;
    const days = whole.page.days.filter(({ date }) => date.startsWith('2026-01'));
    let [counted, down] = [0, 0];
    for (const { seconds } of days) {
      counted += seconds['operational']! + seconds['degraded_performance']!;
      counted += seconds['partial_outage']! + seconds['major_outage']!;
      down += 0.3 * seconds['partial_outage']! + seconds['major_outage']!;
    }
    expect(part.page.uptimeFraction).toBeCloseTo(1 - down / counted, 12);
    expect(part.page.vendorUptimeFraction).toBeNull();
    expect(part.incidents.length).toBeGreaterThan(0);
    expect(part.incidents.length).toBeLessThan(whole.incidents.length);
  });

  test('a report over several months sums up each of them', async () => {
    const { text } = await evidence({ format: 'md' });
    expect(text).toMatch(/\| 2026-01 \| \d+\.\d\d% \| \d+(\.\d\d)?% \| \d+ of 31 \| \d+ \|/);
    expect(text).toContain('## Days with trouble');
    expect((await evidence({ format: 'md', from: '2026-02-01', to: '2026-02-28' })).text).not.toContain('## Months');
  });

  test('what cannot be told is refused in words', async () => {
    const refused = async (asked: Partial<Asked>): Promise<unknown> => {
      const answer = await engine.handlers.evidence({
        pageId: PAGE,
        format: 'csv',
        days: 7,
        timeZone: 'UTC',
        ...asked,
      });
      return answer.ok ? null : answer.problem;
    };
    expect(await refused({ pageId: 'nowhere.example' })).toBe('That page is not watched.');
    expect(await refused({ timeZone: 'Mars/Olympus' })).toBe('There is no time zone called “Mars/Olympus”.');
    expect(await refused({ from: '2027-01-01' })).toMatch(/not begun/);
    expect(await refused({ from: '2026-02-01', to: '2026-01-01' })).toMatch(/end before they begin/);
    expect(await refused({ from: '1990-01-01' })).toMatch(/^Ten years/);
  });
});

describe('one day and how far the days go', () => {
  test('a day has the seconds of its bar, hour by hour, and its incidents', async () => {
    const history = await engine.handlers.history({ pageId: PAGE, days: 30, timeZone: 'UTC' });
    if (!history.ok) throw new Error(history.problem);
    const row = history.value.groups.find(({ name }) => name === 'ChatGPT')!;
    const bar = row.days.find(({ date }) => date === '2026-03-10')!;
    const opened = await engine.handlers.day({ pageId: PAGE, rowId: row.id, date: bar.date, timeZone: 'UTC' });
    if (!opened.ok) throw new Error(opened.problem);
    expect(opened.value.hours).toHaveLength(24);
    const degraded = opened.value.hours.reduce((sum, { seconds }) => sum + seconds.degraded_performance, 0);
    expect(degraded).toBeCloseTo(bar.seconds.degraded_performance, 3);
    expect(degraded).toBeGreaterThan(14 * 3_600);
    expect(opened.value.incidents.map(({ id }) => id).toSorted()).toEqual([...bar.incidentIds].toSorted());
  });

  test('all days are those since the first evidence, ten years at most', async () => {
    const reach = await engine.handlers.reach({ pageId: PAGE, timeZone: 'UTC' });
    if (!reach.ok) throw new Error(reach.problem);
    expect(reach.value).toBeGreaterThan(90);
    expect(reach.value).toBeLessThanOrEqual(3_653);
    const history = await engine.handlers.history({ pageId: PAGE, days: reach.value, timeZone: 'UTC' });
    if (!history.ok) throw new Error(history.problem);
    const [first] = history.value.page.days;
    expect(first?.level !== 'unknown' || first.incidentIds.length > 0).toBe(true);
    const silent = await engine.handlers.reach({ pageId: 'www.githubstatus.com', timeZone: 'UTC' });
    expect(silent.ok && silent.value).toBeGreaterThanOrEqual(1);
  });

  test('weeks are asked for as weeks, and the page itself still has its days', async () => {
    const history = await engine.handlers.history({ pageId: PAGE, days: 365, timeZone: 'UTC', unit: 'week' });
    if (!history.ok) throw new Error(history.problem);
    expect(history.value.page.days).toHaveLength(365);
    for (const row of [...history.value.groups, ...history.value.components]) expect(row.days).toHaveLength(53);
  });

  test('what is not there is said in words', async () => {
    const asked = { pageId: PAGE, rowId: 'nowhere', date: '2026-03-10', timeZone: 'UTC' };
    expect(await engine.handlers.day(asked)).toEqual({ ok: false, problem: 'The page has no such component.' });
    expect(await engine.handlers.day({ ...asked, pageId: 'x' })).toMatchObject({ ok: false });
    expect(await engine.handlers.reach({ pageId: PAGE, timeZone: 'Mars' })).toMatchObject({ ok: false });
  });
});

interface Part {
  readonly page: {
    readonly uptimeFraction: number;
    readonly vendorUptimeFraction: number | null;
    readonly days: readonly { readonly date: string; readonly seconds: Readonly<Record<string, number>> }[];
  };
  readonly incidents: readonly unknown[];
}
