import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import type { PageState } from '#core/contract/app-state';
import { LEVELS, type Reading } from '#core/model/level';
import { HOUR_MS } from '#core/model/time';
import { buildTrayModel, type TrayInput } from '#core/tray/build-tray-model';
import type { TrayModel } from '#core/tray/tray-model';
import { component, NOON, openIncident, page } from './samples.ts';

const tray = (pages: readonly PageState[], changes: Partial<TrayInput> = {}): TrayModel =>
  buildTrayModel({ pages, online: true, snoozedUntil: null, now: NOON, language: english, ...changes });

const labels = ({ menu }: TrayModel): readonly string[] =>
  menu.map((item) => (item.kind === 'separator' ? '—' : item.label));

const down = page('OpenAI', 'major_outage');
const slow = page('GitHub', 'degraded_performance');
const fine = page('Slack', 'operational');
const unread = page('Zoom', 'unknown');
const theirs = { kind: 'them', reason: 'failing', title: 'It is them', words: 'It fails.' } as const;
const mine = { kind: 'me', reason: 'cut_off', title: 'It is your connection', words: 'Cut off.' } as const;

describe('the icon', () => {
  test.each<[string, readonly PageState[], Partial<TrayInput>, TrayModel['icon'], number]>([
    ['nothing watched', [], {}, 'unknown', 0],
    ['nothing read yet', [unread], {}, 'unknown', 0],
    ['all well', [fine], {}, 'operational', 0],
    ['all well as far as is known', [fine, unread], {}, 'operational', 0],
    ['the worst of several', [fine, slow, down, unread], {}, 'major_outage', 2],
    ['maintenance is no trouble', [fine, page('X', 'under_maintenance')], {}, 'under_maintenance', 0],
    ['offline nobody is blamed', [down], { online: false }, 'unknown', 0],
    ['silenced', [down], { snoozedUntil: NOON + 1 }, 'paused', 1],
    ['no longer silenced', [down], { snoozedUntil: NOON }, 'major_outage', 1],
    ['muted pages lend no colour', [{ ...down, muted: true }, slow], {}, 'degraded_performance', 1],
    [
      'an incident counts by the page’s level',
      [page('X', 'partial_outage', { openIncidents: [openIncident('a')] })],
      {},
      'partial_outage',
      1,
    ],
  ])('%s', (_, pages, changes, icon, troubled) => {
    expect(tray(pages, changes)).toMatchObject({ icon, troubled });
  });

  test('muted components lend no colour, nor do incidents that touch only them', () => {
    const components = [component('Chat', 'operational'), component('Sora', 'major_outage', true)];
    const muted = page('OpenAI', 'major_outage', {
      components,
      openIncidents: [openIncident('a', { componentNames: ['Sora'], impact: 'critical' })],
    });
    expect(tray([muted]).icon).toBe('operational');
    const wider = [openIncident('b', { componentNames: ['Sora', 'Chat'], impact: 'minor' })];
    expect(tray([{ ...muted, openIncidents: wider }]).icon).toBe('degraded_performance');
    const nameless = [openIncident('c', { impact: 'critical' })];
    expect(tray([{ ...muted, openIncidents: nameless }]).icon).toBe('major_outage');
  });
});

describe('the tooltip', () => {
  test.each<[readonly PageState[], Partial<TrayInput>, string]>([
    [[], {}, 'Greenbar: no service is watched yet'],
    [[unread], {}, 'Greenbar: waiting for the first reading'],
    [[{ ...fine, muted: true }], {}, 'Greenbar: every service is muted'],
    [[fine], {}, 'Slack: Operational'],
    [[fine, page('Zoom', 'operational')], {}, 'All 2 services operational'],
    [[fine, slow, down], {}, 'OpenAI: Major outage · GitHub: Degraded · 1 other operational'],
    [[fine, unread], {}, 'Zoom: Unknown · 1 other operational'],
    [[down], { online: false }, 'You are offline'],
    [[{ ...fine, verdict: theirs }, down], {}, 'OpenAI: Major outage · 1 other operational · It is them'],
    [[{ ...fine, verdict: theirs, muted: true }, down], {}, 'OpenAI: Major outage'],
    [
      [
        { ...fine, verdict: theirs },
        { ...page('Zoom', 'operational'), verdict: mine },
      ],
      {},
      'All 2 services operational · It is your connection',
    ],
    [[{ ...down, verdict: { ...theirs, reason: 'page_alone' } }], {}, 'OpenAI: Major outage'],
    [[{ ...fine, verdict: theirs }], { online: false }, 'You are offline'],
    [[down, fine], { snoozedUntil: NOON + HOUR_MS }, 'OpenAI: Major outage · 1 other operational · silent for 1 h'],
  ])('of %j with %j', (pages, changes, tooltip) => {
    expect(tray(pages, changes).tooltip).toBe(tooltip);
  });

  test('names as many as fit, the worst first', () => {
    const pages = Array.from({ length: 9 }, (_, index) => page(`Service number ${index}`, 'partial_outage'));
    expect(tray([fine, ...pages, down]).tooltip).toBe(
      'OpenAI: Major outage · Service number 0: Partial outage · Service number 1: Partial outage · … · 1 other operational',
    );
  });

  test('never exceeds what Windows keeps, nor cuts a character in two', () => {
    const level = fc.constantFrom<Reading>(...LEVELS, 'unknown');
    const pages = fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 150 }), level), { maxLength: 12 });
    fc.assert(
      fc.property(pages, fc.boolean(), fc.option(fc.nat()), (drawn, online, silentMs) => {
        const snoozedUntil = silentMs === null ? null : NOON + silentMs;
        const { tooltip } = tray(
          drawn.map(([name, at]) => page(name, at)),
          { online, snoozedUntil },
        );
        expect(tooltip.length).toBeGreaterThan(0);
        expect(tooltip.length).toBeLessThanOrEqual(127);
        // Half a character cannot be encoded.
        expect(() => encodeURIComponent(tooltip)).not.toThrow();
      }),
    );
  });
});

describe('the menu', () => {
  test('is the glance', () => {
    const withIncident = { ...down, openIncidents: [openIncident('a')] };
    expect(labels(tray([fine, { ...slow, muted: true }, withIncident]))).toEqual([
      'Open history',
      '—',
      'OpenAI: Major outage',
      'GitHub: Degraded (muted)',
      'Slack: Operational',
      '—',
      'Running incidents',
      'OpenAI: Trouble a',
      '—',
      'Check now',
      'Silence for 1 hour',
      'Silence until tomorrow',
      'Silence until it is over',
      '—',
      'Settings…',
      'Quit Greenbar',
    ]);
  });

  test('says whose trouble it is beside the service', () => {
    expect(labels(tray([{ ...fine, verdict: theirs }]))).toContain('Slack: Operational · It is them');
    expect(labels(tray([{ ...fine, verdict: theirs }], { online: false }))).toContain('Slack: Unknown');
  });

  test('opens what it names', () => {
    const { menu } = tray([{ ...down, openIncidents: [openIncident('a')] }]);
    expect(menu.filter((item) => item.kind === 'action').map(({ action }) => action)).toEqual([
      { do: 'open', pageId: null, incidentId: null },
      { do: 'open', pageId: 'openai', incidentId: null },
      { do: 'open', pageId: 'openai', incidentId: 'a' },
      { do: 'poll_now' },
      { do: 'snooze', forMinutes: 60 },
      { do: 'snooze', forMinutes: 'until_tomorrow' },
      { do: 'snooze', forMinutes: 'until_resolved' },
      { do: 'open_settings' },
      { do: 'quit' },
    ]);
  });

  test('offers to end a silence while there is one', () => {
    expect(labels(tray([fine], { snoozedUntil: NOON + HOUR_MS }))).toContain('End silence (1 h left)');
    expect(labels(tray([fine], { snoozedUntil: NOON + HOUR_MS }))).not.toContain('Silence for 1 hour');
    expect(labels(tray([down], { snoozedUntil: 'resolved' }))).toContain('End silence (on until it is over)');
  });

  test('with nothing watched there is nothing between the lines', () => {
    expect(labels(tray([]))).toEqual([
      'Open history',
      '—',
      'Check now',
      'Silence for 1 hour',
      'Silence until tomorrow',
      '—',
      'Settings…',
      'Quit Greenbar',
    ]);
  });

  test('lists the ten newest incidents, and no service is hidden without a word', () => {
    const openIncidents = Array.from({ length: 12 }, (_, index) => openIncident(`${index}`, { startedAt: index }));
    const others = Array.from({ length: 29 }, (_, index) => page(`S${index}`, 'operational'));
    const shown = labels(tray([{ ...down, openIncidents }, ...others]));
    expect(shown.filter((label) => label.startsWith('OpenAI: Trouble'))).toHaveLength(10);
    expect(shown).toContain('OpenAI: Trouble 11');
    expect(shown).toContain('and 2 more…');
    expect(shown).toContain('and 5 more…');
  });

  test('offline, no service is called anything', () => {
    expect(labels(tray([down], { online: false }))).toContain('OpenAI: Unknown');
  });

  test('a long title is cut to a line', () => {
    const long = { ...down, openIncidents: [openIncident('a', { title: `Much\n${'too '.repeat(50)}long` })] };
    const label = labels(tray([long])).find((text) => text.startsWith('OpenAI: Much'));
    expect(label).toMatch(/^OpenAI: Much too .*…$/);
    expect(label?.length).toBeLessThanOrEqual(70);
  });
});
