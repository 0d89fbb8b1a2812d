import { expect, test } from 'vitest';
import { hund } from '#core/feeds/hund';
import { confidenceIn } from './levels-read.ts';
import { warned } from './said-words.ts';
import { addressOf } from './serve-capture.ts';
import { documentOf, valueOf } from './support.ts';

const URL = 'https://status.example.com/state_feed/feed';
const entry = (
  title: string,
  minute: number,
  issue = 'issues/5',
) => `<entry><id>${issue}#${minute}</id><title>${title}</title>
<link rel="alternate" href="https://status.example.com/${issue}#update-${minute}"/>
<published>2026-03-01T10:${minute}:00Z</published><content type="html">&lt;p&gt;Text ${minute}&lt;/p&gt;</content></entry>`;
const feed = (...entries: readonly string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title>${entries.join('')}</feed>`;
const read = (...entries: readonly string[]) => valueOf(hund.read(documentOf(feed(...entries), URL)));

test.each([
  ['[Investigating] Slow', 'investigating', 'degraded_performance'],
  ['[Ended] Slow', 'resolved', 'operational'],
  ['[Resolved] Slow', 'resolved', 'operational'],
  ['[Fixed] Slow', 'resolved', 'operational'],
  ['[Gelöst] Slow', 'resolved', 'operational'],
  ['[Beendet] Slow', 'resolved', 'operational'],
  ['[Behoben] Slow', 'resolved', 'operational'],
  ['[Schläfrig] Slow', 'investigating', 'degraded_performance'],
  ['Slow', 'investigating', 'degraded_performance'],
])('%s is %s, the page %s', (title, status, level) => {
  const snapshot = read(entry(title, 30));
  expect(snapshot).toMatchObject({ level, incidents: [{ title: 'Slow', status }] });
  expect(warned(snapshot).some((warning) => warning.includes('schläfrig'))).toBe(title.includes('Schläfrig'));
});

test('the newest entry of an issue decides', () => {
  const snapshot = read(
    entry('[Resolved] Slow', 50),
    entry('[Investigating] Slow', 20),
    entry('[Ended] Old', 10, 'issues/4'),
  );
  expect(snapshot.level).toBe('operational');
  expect(snapshot.incidents).toHaveLength(2);
  expect(snapshot.incidents[0]).toMatchObject({
    startedAt: Date.UTC(2026, 2, 1, 10, 20),
    resolvedAt: Date.UTC(2026, 2, 1, 10, 50),
    updates: [{ text: 'Text 20' }, { text: 'Text 50' }],
  });
  const again = read(entry('[Investigating] Slow', 50), entry('[Resolved] Slow', 20));
  expect(again.incidents).toMatchObject([{ resolvedAt: null }]);
});

test('an information alone is no trouble', () => {
  const snapshot = read(entry('[Information] News', 30));
  expect(snapshot).toMatchObject({ level: 'operational', incidents: [{ impact: 'none' }] });
});

test('the feed is known by its address', () => {
  expect(confidenceIn(hund, feed(), URL)).toBeGreaterThanOrEqual(0.9);
  expect(confidenceIn(hund, feed())).toBe(0);
  expect(hund.read(documentOf(feed())).ok).toBe(false);
  expect(hund.read(documentOf(feed().slice(0, -4), URL)).ok).toBe(false);
  expect(hund.probes(addressOf('https://status.example.com/'))).toEqual([URL]);
});
