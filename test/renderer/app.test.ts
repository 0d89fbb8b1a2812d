import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import type { AppState, PageState } from '#core/contract/app-state';
import { addressOf, identityOf, targetOf, type Place } from '../../src-renderer/app/addresses.ts';
import { changesInWords } from '../../src-renderer/app/changes-in-words.ts';
import { windowTitle } from '../../src-renderer/app/window-title.ts';
import { moveInGrid } from '../../src-renderer/ui/bar-grid-keys.ts';
import { looksLikeAddress } from '../../src-renderer/ui/looks-like-address.ts';
import { filtered, ordered } from '../../src-renderer/views/overview/order.ts';
import { summaryOf } from '../../src-renderer/views/overview/summary.ts';
import { createFakeEngine } from '../fakes/fake-engine.ts';

const page = (name: string, changes: Partial<PageState> = {}): PageState => ({
  id: name.toLowerCase(),
  name,
  url: `https://${name.toLowerCase()}.example.com/`,
  formatLabel: 'A format',
  options: [],
  level: 'operational',
  headline: null,
  freshness: 'fresh',
  readAt: 1,
  failure: null,
  nextPollAt: null,
  backfilling: false,
  historyRevision: 1,
  muted: false,
  groups: [],
  components: [],
  openIncidents: [],
  maintenances: [],
  ...changes,
});
const state = (pages: readonly PageState[], troubled = 0): AppState => {
  const first = createFakeEngine().state();
  return { ...first, pages, tray: { ...first.tray, troubled } };
};
const names = (pages: readonly PageState[]): readonly string[] => pages.map((each) => each.name);

describe('addresses', () => {
  test('every target leads to itself, whatever its ids contain', () => {
    const targets: readonly Place[] = [
      { view: 'overview' },
      { view: 'service', pageId: 'status.example.com/eu' },
      { view: 'service', pageId: 'a', days: 365, rowId: 'chat/gpt & co', date: '2025-03-25' },
      { view: 'incident', pageId: 'a/b', incidentId: '100% #1' },
      { view: 'maintenance', pageId: 'a?b', maintenanceId: 'm=1&2' },
      { view: 'search' },
      { view: 'search', query: '“50 % off” #1 障害?', pageId: 'a/b', impact: 'major', openOnly: true },
      { view: 'add' },
      { view: 'settings' },
    ];
    for (const target of targets) expect(targetOf(addressOf(target))).toEqual(target);
  });

  test.each(['', '#', '#/'])('%j leads to the overview', (hash) =>
    expect(targetOf(hash)).toEqual({ view: 'overview' }),
  );

  test.each([
    '#/nowhere',
    '#/service',
    '#/service/%E0%A4%A',
    '#/service/a/b',
    '#/incident/a',
    '#/settings/x',
    '#token=x',
  ])('%j leads nowhere, and says so', (hash) => expect(targetOf(hash)).toEqual({ view: 'lost', address: hash }));

  test.each(['#/service/a?days=0', '#/service/a?days=9999&day=2025', '#/service/a?days=ninety&row=', '#/service/a?'])(
    'what is wrong with %j is left out',
    (hash) => expect(targetOf(hash)).toEqual({ view: 'service', pageId: 'a' }),
  );

  test('what is looked at or for within a view makes it no other view', () => {
    const same = ['#/service/a', '#/service/a?days=7&row=chat'].map((hash) => identityOf(targetOf(hash)));
    expect(new Set(same).size).toBe(1);
    expect(identityOf(targetOf('#/incidents?q=x'))).toBe('#/incidents');
    expect(identityOf(targetOf('#/incident/a/b'))).not.toBe(identityOf(targetOf('#/incident/a/c')));
  });
});

test('the title says first how many services are in trouble', () => {
  const pages = [page('OpenAI')];
  expect(windowTitle(state(pages, 2), { view: 'overview' }, english)).toBe('(2) Greenbar');
  expect(windowTitle(state(pages), { view: 'service', pageId: 'openai' }, english)).toBe('OpenAI – Greenbar');
  expect(windowTitle(null, { view: 'overview' }, english)).toBe('Greenbar');
});

test('changes are announced; beginnings and ends of knowing are not', () => {
  const before = state([page('A'), page('B', { level: 'unknown' }), page('C')]);
  const after = state([page('A', { level: 'major_outage' }), page('B'), page('C', { level: 'unknown' }), page('D')]);
  expect(changesInWords(before, after, english)).toEqual(['A: Major outage.']);
});

describe('the overview', () => {
  test('puts the worst first, the unknown before the calm, the muted last', () => {
    const pages = [
      page('Calm'),
      page('Muted', { level: 'major_outage', muted: true }),
      page('Lost', { level: 'unknown' }),
      page('Degraded', { level: 'degraded_performance' }),
      page('Down', { level: 'major_outage' }),
    ];
    expect(names(ordered(pages, 'worst'))).toEqual(['Down', 'Degraded', 'Lost', 'Calm', 'Muted']);
    expect(names(ordered(pages, 'own'))).toEqual(names(pages));
    expect(names(filtered(pages, 'down', () => 'Operational'))).toEqual(['Down']);
  });

  test.each([
    [[page('A'), page('B')], 'All 2 services operational', null],
    [[page('A')], 'A is operational', null],
    [[page('A', { level: 'partial_outage' }), page('B')], 'A: partial outage', '1 other operational'],
    [[page('A', { level: 'unknown' }), page('B')], '1 service operational', '1 unknown'],
    [[page('A', { level: 'unknown' })], 'Nothing is known yet', null],
    [[page('A', { level: 'major_outage', muted: true }), page('B')], 'B is operational', null],
  ])('one sentence: %#', (pages, sentence, rest) => {
    expect(summaryOf(pages, english)).toMatchObject({ sentence, rest });
  });
});

test('arrow keys stay in the grid', () => {
  expect(moveInGrid({ row: 0, day: 0 }, 'ArrowLeft', 3, 90)).toEqual({ row: 0, day: 0 });
  expect(moveInGrid({ row: 0, day: 89 }, 'PageUp', 3, 90)).toEqual({ row: 0, day: 82 });
  expect(moveInGrid({ row: 2, day: 5 }, 'ArrowDown', 3, 90)).toEqual({ row: 2, day: 5 });
  expect(moveInGrid({ row: 2, day: 5 }, 'End', 3, 90)).toEqual({ row: 2, day: 89 });
  expect(moveInGrid({ row: 2, day: 5 }, 'a', 3, 90)).toBeNull();
});

test('an address is told from a name', () => {
  for (const typed of ['https://status.example.com', 'status.example.com/eu', 'http://127.0.0.1:4000/']) {
    expect(looksLikeAddress(typed), typed).toBe(true);
  }
  for (const typed of ['', 'GitHub', 'new relic', 'https://', '1.5'])
    expect(looksLikeAddress(typed), typed).toBe(false);
});
