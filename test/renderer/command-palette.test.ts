import { english } from '#core/i18n/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesFor, searchEntry } from '../../src-renderer/app/palette/entries.ts';
import { rank, type Rankable } from '../../src-renderer/app/palette/rank.ts';
import { isShortcut, shortcutText } from '../../src-renderer/app/palette/shortcut.ts';
import { createFakeEngine } from '../fakes/fake-engine.ts';

const entry = (title: string, keywords = ''): Rankable => ({ id: title, title, keywords });
const ENTRIES = [
  entry('Overview'),
  entry('Settings', 'preferences options'),
  entry('GitHub', 'www.githubstatus.com'),
  entry('GitHub Actions'),
  entry('Google Cloud'),
  entry('OpenAI', 'status.openai.com'),
  entry('Café Münster'),
  entry('障害情報'),
];
const found = (query: string, recent: readonly string[] = []): readonly string[] =>
  rank(ENTRIES, query, recent).map(({ id }) => id);

describe('ranking', () => {
  test('with nothing typed keeps the order, behind what was chosen lately', () => {
    expect(found('')).toEqual(ENTRIES.map(({ id }) => id));
    expect(found(' ', ['OpenAI', 'gone', 'Settings']).slice(0, 3)).toEqual(['OpenAI', 'Settings', 'Overview']);
  });

  test('prefers beginnings to insides, and names to other words for them', () => {
    expect(found('g')).toEqual(['GitHub', 'GitHub Actions', 'Google Cloud', 'Settings']);
    expect(found('act')).toEqual(['GitHub Actions']);
    expect(found('status')).toEqual(['OpenAI']);
    expect(found('pref')).toEqual(['Settings']);
    expect(found('hub')).toEqual(['GitHub', 'GitHub Actions']);
  });

  test('takes every word, in any order, and letters that stand in order', () => {
    expect(found('act git')).toEqual(['GitHub Actions']);
    expect(found('gha')).toEqual(['GitHub Actions']);
    expect(found('gc')).toEqual(['Google Cloud', 'GitHub Actions']);
    expect(found('git cloud')).toEqual([]);
    expect(found('xyz')).toEqual([]);
  });

  test('minds neither case nor accents nor the script', () => {
    expect(found('CAFE mun')).toEqual(['Café Münster']);
    expect(found('障害')).toEqual(['障害情報']);
  });

  test('puts what was chosen lately first only among what fits as well', () => {
    expect(found('g', ['Google Cloud'])[0]).toBe('Google Cloud');
    expect(found('git', ['Google Cloud'])[0]).toBe('GitHub');
  });

  test('a longer beginning of a name never loses it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ENTRIES), fc.nat(20), (wanted, length) => {
        expect(found(wanted.title.slice(0, length + 1))).toContain(wanted.id);
      }),
    );
  });
});

describe('what there is to do', () => {
  const { state } = createFakeEngine();
  const ids = (snoozedUntil: number | null): readonly string[] =>
    entriesFor({ ...state(), snoozedUntil, theme: 'dark' }, null, english).map(({ id }) => id);

  test('is only what makes sense now', () => {
    expect(ids(null)).toContain('action silence hour');
    expect(ids(null)).not.toContain('action end silence');
    expect(ids(5)).toContain('action end silence');
    expect(ids(null)).toContain('action theme light');
    expect(ids(null)).not.toContain('action theme dark');
  });

  test('leads to the search with what was typed', () => {
    expect(searchEntry('a & b', english)).toMatchObject({
      title: 'Find incidents with “a & b”',
      does: { kind: 'go', address: '#/incidents?q=a%20%26%20b' },
    });
  });
});

describe('the keys', () => {
  const pressed = { key: 'k', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false };
  test('are those of the platform, and no other', () => {
    expect(isShortcut({ ...pressed, ctrlKey: true }, false)).toBe(true);
    expect(isShortcut({ ...pressed, ctrlKey: true }, true)).toBe(false);
    expect(isShortcut({ ...pressed, metaKey: true }, true)).toBe(true);
    expect(isShortcut({ ...pressed, metaKey: true }, false)).toBe(false);
    expect(isShortcut({ ...pressed, key: 'K', ctrlKey: true }, false)).toBe(true);
    expect(isShortcut({ ...pressed, ctrlKey: true, shiftKey: true }, false)).toBe(false);
    expect(isShortcut({ ...pressed, ctrlKey: true, isComposing: true }, false)).toBe(false);
    expect([shortcutText(true), shortcutText(false)]).toEqual(['⌘K', 'Ctrl K']);
  });
});
