import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { ar } from '#core/i18n/ar';
import { de } from '#core/i18n/de';
import { en, type MessageKey } from '#core/i18n/en';
import { es } from '#core/i18n/es';
import { fr } from '#core/i18n/fr';
import { ja } from '#core/i18n/ja';
import type { Catalogue } from '#core/i18n/language';
import { LOCALES } from '#core/i18n/locales';
import { zhCN } from '#core/i18n/zh-CN';

const CATALOGUES: Readonly<Record<string, Catalogue>> = { de, fr, es, ja, 'zh-CN': zhCN, ar };
const KEYS = Object.keys(en) as MessageKey[];

/** A piece of a message as the parser gives it; types after `@formatjs/icu-messageformat-parser`. */
interface Piece {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Piece[] }>>;
}
const LITERAL = 0;
const PLURAL = 6;
const POUND = 7;

function parse(message: string, locale: string): readonly Piece[] {
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst();
}

function within(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece) => [
    piece,
    ...Object.values(piece.options ?? {}).flatMap(({ value }) => within(value)),
  ]);
}

/** Which values a message takes. A plural may do without its number in some branches, so each counts once. */
function values(message: string, locale: string): readonly string[] {
  const named = within(parse(message, locale)).filter(({ type }) => type !== LITERAL && type !== POUND);
  return [...new Set(named.map(({ value }) => value ?? ''))].sort();
}

/** Names, units, and the few words a language shares with English. */
const SHARED_WORDS: Readonly<Record<string, string>> = {
  de: 'Browser Hooks in Median Name Port Proxy Region Repository Server Status Subdomain System',
  fr: 'Action Arguments Communication Hooks Impact Incident Incidents Instance Maintenance maintenance Notifications Options Port Production Service Services',
  es: 'General Hooks',
};
const NAMES = 'AI CD CI CRM Greenbar Electron h kB MB min s';

function isOfSharedWords(key: MessageKey, locale: string): boolean {
  const literals = within(parse(en[key], 'en')).map(({ type, value }) => (type === LITERAL ? (value ?? '') : ''));
  const shared = `${NAMES} ${SHARED_WORDS[locale] ?? ''}`.split(' ');
  return literals.every((text) => (text.match(/\p{L}+/gu) ?? []).every((word) => shared.includes(word)));
}

test('every language has a catalogue', () => {
  expect(['en', ...Object.keys(CATALOGUES)]).toEqual(LOCALES);
});

describe.each(Object.entries(CATALOGUES))('%s', (locale, catalogue) => {
  test('says what English says, and nothing else', () => {
    const said = Object.keys(catalogue);
    expect(KEYS.filter((key) => !said.includes(key))).toEqual([]);
    expect(said.filter((key) => !(key in en))).toEqual([]);
  });

  const shared = KEYS.filter((key) => catalogue[key] !== undefined);

  test('takes the same values', () => {
    const other = shared.filter(
      (key) => String(values(catalogue[key] ?? '', locale)) !== String(values(en[key], 'en')),
    );
    expect(other.map((key) => `${key}: ${catalogue[key]}`)).toEqual([]);
  });

  test('has a form for every number', () => {
    const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const lacking = shared.flatMap((key) =>
      within(parse(catalogue[key] ?? '', locale))
        .filter(({ type }) => type === PLURAL)
        .filter(({ options = {} }) => !needed.every((category) => category in options))
        .map(() => key),
    );
    expect(lacking).toEqual([]);
  });

  test('counts where English counts', () => {
    const plural = (message: string, tag: string): boolean =>
      within(parse(message, tag)).some(({ type }) => type === PLURAL);
    expect(shared.filter((key) => plural(en[key], 'en') && !plural(catalogue[key] ?? '', locale))).toEqual([]);
  });

  test('says it in its own words', () => {
    expect(shared.filter((key) => catalogue[key] === en[key] && !isOfSharedWords(key, locale))).toEqual([]);
  });

  test('keeps no space at an end, and no straight quotation mark', () => {
    const odd = shared.filter((key) => {
      const text = catalogue[key] ?? '';
      return key.startsWith('list.') ? false : text !== text.trim() || /["]|\w'\w|\.\.\./.test(text);
    });
    expect(odd).toEqual([]);
  });
});
