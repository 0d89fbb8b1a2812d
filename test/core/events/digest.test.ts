import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import { digest } from '#core/events/digest';
import type { EventKind } from '#core/events/event';
import type { Notice } from '#core/events/notice';
import { HOUR_MS, MINUTE_MS } from '#core/model/time';
import { NOON } from './samples.ts';

const NIGHT = NOON - 11 * HOUR_MS;

function notice(pageName: string, event: EventKind, changes: Partial<Notice> & { readonly id?: string } = {}): Notice {
  const { id = 'a', ...rest } = changes;
  const pageId = pageName.toLowerCase();
  const isOver = event === 'incident_resolved' || event === 'incident_passed';
  return {
    pageId,
    pageName,
    event,
    tone: isOver ? 'better' : event.startsWith('incident') ? 'trouble' : 'notice',
    subject: `Trouble ${id}`,
    level: 'partial_outage',
    componentIds: [],
    at: NIGHT,
    since: NIGHT,
    until: isOver ? NIGHT + 40 * MINUTE_MS : null,
    staleAt: null,
    waitsFor: 'absence',
    notification: {
      threadId: `incident:${pageId}:${id}`,
      title: `${pageName}: Trouble ${id}`,
      body: 'Partial outage · Chat',
      urgency: 'normal',
      target: { pageId, incidentId: id },
    },
    ...rest,
  };
}

const told = (notices: readonly Notice[], stillOpen: readonly string[] = []) =>
  digest(notices, { now: NOON, timeZone: 'UTC', language: english, stillOpen });

describe('of one matter', () => {
  test.each<[string, readonly Notice[], string, string]>([
    [
      'that goes on',
      [notice('OpenAI', 'incident_started')],
      'While you were away: OpenAI: Trouble a',
      'Still open since 03:00.\nPartial outage · Chat',
    ],
    [
      'that ended',
      [
        notice('OpenAI', 'incident_resolved', {
          notification: { ...notice('OpenAI', 'incident_resolved').notification, body: 'After 2 h.' },
        }),
      ],
      'While you were away: OpenAI: Trouble a',
      'Over since 03:40.\nAfter 2 h.',
    ],
    [
      'that came and went before our eyes',
      [notice('OpenAI', 'incident_started'), notice('OpenAI', 'incident_resolved', { at: NIGHT + 40 * MINUTE_MS })],
      'While you were away: OpenAI: Trouble a',
      'Over, 03:00 to 03:40.',
    ],
    [
      'that came and went unseen, the day before',
      [notice('OpenAI', 'incident_passed', { since: NIGHT - 14 * HOUR_MS })],
      'While you were away: OpenAI: Trouble a',
      'Over, 24 Mar, 13:00 to 03:40.',
    ],
    [
      'that goes on, of which nobody knows since when',
      [notice('OpenAI', 'component_changed', { tone: 'trouble', since: null })],
      'While you were away: OpenAI: Trouble a',
      'Still open.\nPartial outage · Chat',
    ],
    [
      'that waited for the end of a silence',
      [notice('OpenAI', 'incident_started', { waitsFor: 'silence' })],
      'During the silence: OpenAI: Trouble a',
      'Still open since 03:00.\nPartial outage · Chat',
    ],
    [
      'that is no trouble',
      [notice('OpenAI', 'maintenance_scheduled', { staleAt: NOON + 1 })],
      'While you were away: OpenAI: Trouble a',
      'Partial outage · Chat',
    ],
  ])('%s', (_, notices, title, body) => {
    expect(told(notices)).toMatchObject({ title, body, threadId: 'incident:openai:a' });
  });

  test('that has become stale there is none', () => {
    expect(told([notice('OpenAI', 'maintenance_due', { staleAt: NOON })])).toBeNull();
  });
});

test('of several matters counts them, the worst of what goes on first, and takes a place of its own', () => {
  const notices = [
    notice('Slack', 'incident_passed'),
    notice('GitHub', 'incident_resolved'),
    notice('OpenAI', 'incident_started'),
    notice('Linear', 'incident_started', { level: 'major_outage' }),
  ];
  expect(told(notices, ['Stripe: Payouts are late'])).toEqual({
    threadId: 'digest',
    title: 'While you were away: 2 still open, 2 over',
    body: [
      'Linear: Trouble a – still open since 03:00',
      'OpenAI: Trouble a – still open since 03:00',
      'GitHub: Trouble a – over since 03:40',
      // Two hundred letters are what desktops show; what goes on is worth more of them than what is over.
      '… and 1 more',
      'Still open from before: Stripe: Payouts are late',
    ].join('\n'),
    urgency: 'critical',
    target: { pageId: 'linear', incidentId: null },
  });
});

test('of many matters names three and counts the rest', () => {
  const notices = ['a', 'b', 'c', 'd', 'e'].map((id) => notice('OpenAI', 'incident_started', { id }));
  const { body = '', title } = told(notices) ?? {};
  expect(title).toBe('While you were away: 5 still open');
  expect(body.split('\n')).toHaveLength(4);
  expect(body).toContain('… and 2 more');
});

test('what became of a matter is never cut off, however long its name is', () => {
  const subject = 'Elevated error rates for requests to the completions endpoint in several regions of Europe';
  const notices = ['a', 'b', 'c', 'd'].map((id) =>
    notice('OpenAI', 'incident_started', { id, subject: `${subject} ${id}` }),
  );
  const { body = '' } =
    told(
      notices,
      Array.from({ length: 6 }, (_, index) => `Stripe: ${subject} ${index}`),
    ) ?? {};
  const [first = '', second = '', third = ''] = body.split('\n');
  expect(first).toBe('OpenAI: Elevated error rates for requests to the… – still open since 03:00');
  expect(second).toBe('… and 3 more');
  expect(third).toMatch(/^Still open from before: Stripe: .*…$/);
  expect(Array.from(body).length).toBeLessThanOrEqual(200);
});

test('only news that troubles nobody is quiet', () => {
  expect(told([notice('OpenAI', 'maintenance_scheduled')])?.urgency).toBe('low');
  expect(told([notice('OpenAI', 'incident_passed')])?.urgency).toBe('normal');
});

test('of nothing is none', () => {
  expect(told([], ['Stripe: Payouts are late'])).toBeNull();
});
