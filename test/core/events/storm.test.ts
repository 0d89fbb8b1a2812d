import { expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import type { Foldable } from '#core/events/fold';
import type { Notification } from '#core/events/event';
import type { Tone } from '#core/events/notice';
import { emptyScreen, showNotices } from '#core/events/storm';
import { MINUTE_MS, SECOND_MS } from '#core/model/time';
import { NOON } from './samples.ts';

function trouble(pageName: string, tone: Tone = 'trouble', incidentId = 'a'): Foldable {
  const pageId = pageName.toLowerCase();
  const threadId = `incident:${pageId}:${incidentId}`;
  const title = `${pageName}: Trouble ${incidentId}`;
  return {
    pageName,
    tone,
    notification: { threadId, title, body: '', urgency: 'normal', target: { pageId, incidentId } },
  };
}

/** What is shown of notices that come one after the other. */
function play(...told: readonly (readonly [afterMs: number, ...Foldable[]])[]): readonly Notification[] {
  let screen = emptyScreen;
  let now = NOON;
  return told.map(([afterMs, ...notices]) => {
    now += afterMs;
    const shown = showNotices(screen, notices, now, english);
    ({ screen } = shown);
    return shown.notification;
  });
}

/** What is left on a desktop where a notification takes the place of the one with the same id. */
function left(shown: readonly Notification[]): readonly string[] {
  return [...new Map(shown.map((one) => [one.threadId, one.title])).values()];
}

test('one alone is shown as it is, at once', () => {
  const one = trouble('OpenAI');
  expect(play([0, one])).toEqual([one.notification]);
});

test('services that break one after the other within two minutes leave one notification', () => {
  const shown = play(
    [0, trouble('OpenAI')],
    [50 * SECOND_MS, trouble('GitHub')],
    [100 * SECOND_MS, trouble('Slack'), trouble('Linear')],
  );
  expect(shown.map(({ title }) => title)).toEqual([
    'OpenAI: Trouble a',
    '2 services have problems: OpenAI, GitHub',
    '4 services have problems: OpenAI, GitHub, Slack and 1 more',
  ]);
  expect(left(shown)).toEqual(['4 services have problems: OpenAI, GitHub, Slack and 1 more']);
});

test('a storm that breaks loose at once grows too', () => {
  const shown = play([0, trouble('OpenAI'), trouble('GitHub')], [MINUTE_MS, trouble('Slack')]);
  expect(left(shown)).toEqual(['3 services have problems: OpenAI, GitHub, Slack']);
});

test('two minutes later it is another story', () => {
  const shown = play([0, trouble('OpenAI')], [2 * MINUTE_MS, trouble('GitHub')]);
  expect(left(shown)).toEqual(['OpenAI: Trouble a', 'GitHub: Trouble a']);
});

test('incidents of one service stand side by side', () => {
  const shown = play([0, trouble('OpenAI')], [MINUTE_MS, trouble('OpenAI', 'trouble', 'b')]);
  expect(left(shown)).toEqual(['OpenAI: Trouble a', 'OpenAI: Trouble b']);
});

test('an end takes no storm away, and a service that works again is no part of one', () => {
  const shown = play(
    [0, trouble('OpenAI')],
    [30 * SECOND_MS, trouble('GitHub')],
    [30 * SECOND_MS, trouble('OpenAI', 'better')],
    [30 * SECOND_MS, trouble('Slack')],
  );
  expect(left(shown)).toEqual(['2 services have problems: GitHub, Slack', 'OpenAI: Trouble a']);
});

test('services that work again within two minutes are one piece of news as well', () => {
  const shown = play([0, trouble('OpenAI', 'better')], [MINUTE_MS, trouble('GitHub', 'better')]);
  expect(left(shown)).toEqual(['2 services work again: OpenAI, GitHub']);
});

test('an update or a planned maintenance is no storm', () => {
  const shown = play([0, trouble('OpenAI', 'notice')], [MINUTE_MS, trouble('GitHub', 'notice')]);
  expect(left(shown)).toEqual(['OpenAI: Trouble a', 'GitHub: Trouble a']);
});

test('the same incident told twice within two minutes is one line of a storm', () => {
  const shown = play([0, trouble('OpenAI')], [30 * SECOND_MS, trouble('GitHub')], [30 * SECOND_MS, trouble('OpenAI')]);
  expect(left(shown)).toEqual(['2 services have problems: OpenAI, GitHub']);
});
