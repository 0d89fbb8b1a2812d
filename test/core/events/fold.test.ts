import { expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import { foldNotifications, type Foldable } from '#core/events/fold';
import type { Tone } from '#core/events/notice';

function announcement(
  pageName: string,
  incidentId: string,
  changes: { readonly tone?: Tone; readonly urgency?: 'low' | 'normal' | 'critical'; readonly body?: string } = {},
): Foldable {
  const pageId = pageName.toLowerCase();
  return {
    notification: {
      threadId: `incident:${pageId}:${incidentId}`,
      title: `${pageName}: Trouble ${incidentId}`,
      body: changes.body ?? 'Partial outage',
      urgency: changes.urgency ?? 'normal',
      target: { pageId, incidentId },
    },
    pageName,
    tone: changes.tone ?? 'trouble',
  };
}

test('a single one stays as it is', () => {
  const one = announcement('OpenAI', 'a');
  expect(foldNotifications([one], english)).toBe(one.notification);
});

test('of several in one thread the last counts', () => {
  const last = announcement('OpenAI', 'a', { body: 'Major outage' });
  expect(foldNotifications([announcement('OpenAI', 'a'), last], english)).toBe(last.notification);
});

test('services in trouble are counted and named, the gravest first', () => {
  const several = [
    announcement('OpenAI', 'a'),
    announcement('GitHub', 'b', { urgency: 'critical' }),
    announcement('Slack', 'c'),
  ];
  expect(foldNotifications(several, english)).toEqual({
    threadId: 'several',
    title: '3 services have problems: GitHub, OpenAI, Slack',
    body: 'GitHub: Trouble b\nOpenAI: Trouble a\nSlack: Trouble c',
    urgency: 'critical',
    target: { pageId: 'github', incidentId: null },
  });
});

test.each<[readonly Tone[], string]>([
  [['better', 'better'], '2 services work again: One, Two'],
  [['trouble', 'better'], 'News from 2 services: One, Two'],
  [['notice', 'notice'], 'News from 2 services: One, Two'],
])('%j is told as “%s”', (tones, title) => {
  const names = ['One', 'Two'];
  const several = tones.map((tone, index) => announcement(names[index] ?? '', 'a', { tone }));
  expect(foldNotifications(several, english).title).toBe(title);
});

test('several of one service are told as that service’s', () => {
  expect(foldNotifications([announcement('OpenAI', 'a'), announcement('OpenAI', 'b')], english)).toMatchObject({
    title: 'OpenAI: 2 pieces of news',
    target: { pageId: 'openai', incidentId: null },
  });
});

test('a bad day fits into one notification', () => {
  const names = ['Ada', 'Bob', 'Cyd', 'Dan', 'Eve', 'Fay'];
  const folded = foldNotifications(
    names.map((name) => announcement(name, 'a')),
    english,
  );
  expect(folded.title).toBe('6 services have problems: Ada, Bob, Cyd and 3 more');
  expect(folded.body).toBe('Ada: Trouble a\nBob: Trouble a\nCyd: Trouble a\n… and 3 more');
});
