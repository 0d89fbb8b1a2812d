import { expect, test } from 'vitest';
import { kener } from '#core/feeds/kener';
import { confidenceIn } from './levels-read.ts';
import { addressOf } from './serve-capture.ts';
import { documentOf, valueOf } from './support.ts';

/** The feed as the documentation lays it out, with items of the given guid, title and description. */
const feed = (
  ...items: readonly (readonly [guid: string, title: string, description: string])[]
) => `<?xml version="1.0"?>
<rss version="2.0"><channel><title>Example — Incidents &amp; Maintenance</title><link>https://status.example.com</link>
${items
  .map(
    ([guid, title, description]) => `<item><title>${title}</title><link>https://status.example.com/incidents/7</link>
<guid isPermaLink="false">${guid}</guid><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>
<description><![CDATA[${description}]]></description></item>`,
  )
  .join('\n')}</channel></rss>`;
const incident = (state: string) =>
  feed(['incident-7', '[Incident] Slow answers', `Status: ${state}\nAffected: API, Web\n\nWe **look** into it.`]);
const read = (text: string) => valueOf(kener.read(documentOf(text)));

test.each([
  ['INVESTIGATING', 'investigating', 'degraded_performance'],
  ['IDENTIFIED', 'identified', 'degraded_performance'],
  ['MONITORING', 'monitoring', 'degraded_performance'],
  ['RESOLVED', 'resolved', 'operational'],
  ['SLEEPY', 'investigating', 'degraded_performance'],
])('an incident that is %s is %s, the page %s', (state, status, level) => {
  const snapshot = read(incident(state));
  expect(snapshot).toMatchObject({ level, page: { name: 'Example' }, components: [], componentsComplete: false });
  expect(snapshot.incidents).toMatchObject([{ id: 'incident-7', title: 'Slow answers', status }]);
  expect(snapshot.incidents[0]?.updates[0]?.text).toBe('We look into it.');
});

test.each([
  ['SCHEDULED', 'scheduled'],
  ['READY', 'scheduled'],
  ['ONGOING', 'in_progress'],
  ['COMPLETED', 'completed'],
  ['CANCELLED', 'completed'],
])('a maintenance that is %s is %s', (state, status) => {
  const window = 'Scheduled: Sun, 01 Mar 2026 10:00:00 GMT → Sun, 01 Mar 2026 12:00:00 GMT';
  const { maintenances, level } = read(feed(['maintenance-2', '[Maintenance] Move', `Status: ${state}\n${window}`]));
  expect(maintenances).toMatchObject([
    { title: 'Move', status, startsAt: Date.UTC(2026, 2, 1, 10), endsAt: Date.UTC(2026, 2, 1, 12) },
  ]);
  expect(level).toBe('operational');
});

test('only its own feed is claimed and read', () => {
  expect(confidenceIn(kener, incident('RESOLVED'))).toBeGreaterThan(0.9);
  expect(confidenceIn(kener, feed())).toBeGreaterThan(0.9);
  const other = incident('RESOLVED').replace('incident-7', 'https://other.example/7');
  expect(confidenceIn(kener, other)).toBe(0);
  expect(kener.read(documentOf(other)).ok).toBe(false);
  expect(kener.read(documentOf(incident('RESOLVED').replace('</rss>', ''))).ok).toBe(false);
});

test('the feed is asked for below the page', () => {
  expect(kener.poll(addressOf('https://status.example.com/eu')).next().value).toEqual({
    url: 'https://status.example.com/eu/rss.xml',
  });
});
