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

interface Part {
  readonly page: {
    readonly uptimeFraction: number;
    readonly vendorUptimeFraction: number | null;
    readonly days: readonly { readonly date: string; readonly seconds: Readonly<Record<string, number>> }[];
  };
  readonly incidents: readonly unknown[];
}
