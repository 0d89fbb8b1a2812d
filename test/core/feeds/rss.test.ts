import { describe, expect, test } from 'vitest';
import { rss } from '#core/feeds/rss';
import { stateOf } from '#core/feeds/rss/words';
import { readLooseTime } from '#core/feeds/kit/loose-time';
import { isOpen } from '#core/model/snapshot';
import { warned } from './said-words.ts';
import { captured, documentOf, valueOf } from './support.ts';

interface Item {
  readonly title: string;
  readonly at?: string;
  readonly body?: string;
  readonly link?: string;
  readonly category?: string;
}

const BUILT = 'Mon, 23 Nov 2026 12:00:00 GMT';
const feed = (...items: readonly Item[]): string => `<rss version="2.0"><channel><title>Acme Status</title>
  <link>https://status.acme.example</link><lastBuildDate>${BUILT}</lastBuildDate>
  ${items
    .map(
      ({ title, at, body = '', link = '', category = '' }) =>
        `<item><title>${title}</title><link>${link}</link><category>${category}</category>
         ${at === undefined ? '' : `<pubDate>${at}</pubDate>`}<description><![CDATA[${body}]]></description></item>`,
    )
    .join('')}</channel></rss>`;
const read = (...items: readonly Item[]) => valueOf(rss.read(documentOf(feed(...items))));
const NOW = 'Mon, 23 Nov 2026 11:00:00 GMT';

describe('the state of an entry is in its words', () => {
  test.each([
    ['[RESOLVED] API down', 'resolved'],
    ['Resolved: API down', 'resolved'],
    ['[Gelöst] Störung', 'resolved'],
    ['Status: RESOLVED', 'resolved'],
    ['API recovered', 'resolved'],
    ['Website is back up', 'resolved'],
    ['云服务器异常 (已恢复)', 'resolved'],
    ['Service is operating normally', 'resolved'],
    ['[Maintenance] Database', 'maintenance'],
    ['Scheduled work', 'maintenance'],
    ['Monitoring - a fix is out', 'monitoring'],
    ['Identified: the cause', 'identified'],
    ['Investigating - errors', 'investigating'],
    ['Errors with the API', null],
    ['We will write again once it has been resolved', null],
    ['Unresolved problems', null],
  ])('%s', (text, state) => {
    expect(stateOf([text])).toBe(state);
  });
});

describe('the level of a feed', () => {
  test('is no more than a partial outage, whatever the words', () => {
    const page = read({ title: 'Investigating: total outage of everything', at: NOW });
    expect([page.level, page.incidents[0]?.impact]).toEqual(['partial_outage', 'major']);
  });

  test('is degraded for an incident without such words', () => {
    expect(read({ title: 'Investigating slow queries', at: NOW }).level).toBe('degraded_performance');
  });

  test('is unknown where it is empty or an entry cannot be placed in time', () => {
    expect(read().level).toBe('unknown');
    expect(read({ title: 'Resolved: slow', at: NOW }, { title: 'API down' }).level).toBe('unknown');
  });

  test('is operational when everything named is over, and it is said what that means', () => {
    const page = read({ title: 'Resolved: slow', at: NOW });
    expect([page.level, page.components]).toEqual(['operational', []]);
    expect(warned(page).join()).toContain('names no open incident');
  });
});

test('what does not say whether it is over is open for two days', () => {
  const page = read(
    { title: 'Problems with the API', at: NOW, link: 'https://status.acme.example/2' },
    { title: 'Problems with mail', at: 'Mon, 16 Nov 2026 11:00:00 GMT', link: 'https://status.acme.example/1' },
  );
  expect(page.incidents.map((incident) => [incident.title, isOpen(incident)])).toEqual([
    ['Problems with the API', true],
    ['Problems with mail', false],
  ]);
  expect(warned(page).join()).toContain('“Problems with the API” is over');
});

test('entries about one thing are one incident until it is over', () => {
  const page = read(
    { title: 'API recovered', at: 'Mon, 23 Nov 2026 10:30:00 GMT' },
    { title: 'API went down', at: 'Mon, 23 Nov 2026 10:00:00 GMT' },
    { title: 'API went down', at: NOW },
  );
  expect(page.incidents.map(isOpen)).toEqual([true, false]);
  expect(page.incidents[1]?.updates).toHaveLength(2);
});

test('updates in a body are read with their times', () => {
  const { incidents } = valueOf(rss.read(documentOf(captured('rss/xai/feed-2026-09-03-one-item.xml'))));
  expect(incidents[0]?.startedAt).toBe(Date.parse('2026-05-18T01:58:00Z'));
  expect(incidents[0]?.updates.map(({ at, status }) => [new Date(at).toISOString(), status])).toEqual([
    ['2026-05-18T02:29:34.000Z', 'investigating'],
    ['2026-05-18T12:00:00.000Z', 'update'],
  ]);
});

test('a maintenance is none of the incidents', () => {
  const page = read({ title: '[Maintenance] Database', at: NOW, body: 'In progress - we have begun' });
  expect([page.incidents, page.maintenances[0]?.status, page.level]).toEqual([[], 'in_progress', 'operational']);
});

test('a feed of something else, or one that breaks off, is not claimed', () => {
  const news = '<rss><channel><title>News</title><item><title>Hello</title></item></channel></rss>';
  expect(rss.claim(documentOf(news))).toBeNull();
  const whole = feed({ title: 'Resolved: slow', at: NOW });
  expect(rss.claim(documentOf(whole))).not.toBeNull();
  expect(rss.claim(documentOf(whole.slice(0, -8)))).toBeNull();
});

test.each([
  ['Mon, 17 Aug 2026 21:01:19 PDT', '2026-08-18T04:01:19.000Z'],
  ['Wed,  8 Mar 2017 09:05:00 +0100', '2017-03-08T08:05:00.000Z'],
  ['Thu, 17 Nov 2022 08:36:00 Z', '2022-11-17T08:36:00.000Z'],
  ['Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated Universal Time)', '2022-06-11T18:55:50.000Z'],
  ['2025-04-10 13:00:00 +0000 UTC', '2025-04-10T13:00:00.000Z'],
  ['2026-11-23 08:00:00.123', '2026-11-23T08:00:00.123Z'],
  ['Sun, 29 Mar 2026 02:30 CEST', '2026-03-29T00:30:00.000Z'],
  ['<no value>', null],
  ['Mon, 31 Feb 2026 00:00:00 GMT', null],
  ['Mon, 17 Aug 2026 21:01:19 XYZ', null],
])('the time %s is %s', (text, iso) => {
  const at = readLooseTime(text);
  expect(at === null ? null : new Date(at).toISOString()).toBe(iso);
});
