import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '#core/search/fold';
import { questionParts } from '#core/search/incident-question';
import { marksIn, snippetOf, type Mark } from '#core/search/marks';
import { hasPhrase, phrasesOf, searchable } from '#core/search/question';

const folded = (text: string): readonly string[] => wordsOf(text).map((word) => word.folded);

describe('the words of a text', () => {
  test('lose case and accents, and stay words', () => {
    expect(folded('Réseau DÉGRADÉ, Straße no. 5')).toEqual(['reseau', 'degrade', 'strasse', 'no', '5']);
    expect(folded('İstanbul Ωμέγα ёлка Łódź')).toEqual(['istanbul', 'ωμεγα', 'елка', 'lodz']);
    expect(folded('api.example.com/v2_beta')).toEqual(['api', 'example', 'com', 'v2', 'beta']);
    expect(folded('مُشكِلة')).toEqual(['مشكلة']);
  });

  test('are letters where a script has no spaces, and keep what is no accent there', () => {
    expect(folded('API障害ガ')).toEqual(['api', '障', '害', 'ガ']);
    expect(folded('ｶﾞ')).toEqual(['ガ']);
    expect(folded('한국어 장애')).toEqual(['한국어', '장애']);
  });

  test('do not mind what cannot be seen', () => {
    expect(folded('lo\u200bgin \u202elog\u00adin\u202c')).toEqual(['login', 'login']);
    expect(folded('\u200b\u202e')).toEqual([]);
  });

  test('stand where they say', () => {
    const text = '— Réseau 障害';
    expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Réseau', '障', '害']);
  });

  test('are the same by the quicker way, which plain texts take', () => {
    const letters = fc.constantFrom(...Array.from('aZ09 .-_/\n\u0000\u00a0—’“…é\u200b'));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
        expect(searchable(text)).toBe(` ${folded(text).join(' ')} `);
      }),
    );
  });

  test('are letters and digits only, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const { folded: word, from, to } of wordsOf(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}\p{M}]+$/u);
          expect(word).toBe(word.replace(/[A-Z\s"]/g, ''));
          expect(from).toBeLessThan(to);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are found by any beginning of them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        for (const phrase of phrasesOf(text)) expect(hasPhrase(searchable(text), phrase)).toBe(true);
      }),
    );
  });
});

describe('a question', () => {
  test('is phrases, of which none is syntax', () => {
    expect(phrasesOf('  openai "v2.1  AND ')).toEqual([['openai'], ['v2', '1'], ['and']]);
    expect(phrasesOf('* ( -')).toEqual([]);
    expect(phrasesOf('a '.repeat(100))).toHaveLength(12);
  });

  test('names a page and what happened on it', () => {
    const pages = [
      { id: 'o', name: 'OpenAI' },
      { id: 'g', name: 'GitHub' },
      { id: 'c', name: 'Cloudflare' },
    ];
    expect(questionParts(pages, phrasesOf('open login'))).toEqual([
      { pageIds: ['o'], phrases: [['login']] },
      { pageIds: ['g', 'c'], phrases: [['open'], ['login']] },
    ]);
  });
});

describe('what was found', () => {
  const marked = (text: string, query: string): readonly string[] =>
    marksIn(text, phrasesOf(query)).map(({ from, to }) => text.slice(from, to));

  test('is marked as far as it was typed', () => {
    expect(marked('Logins are failing: login', 'log')).toEqual(['Log', 'log']);
    expect(marked('Réseau dégradé', 'degr')).toEqual(['dégr']);
    expect(marked('Re\u0301seau', 're')).toEqual(['Re\u0301'].map((text) => text.slice(0, 2)));
    expect(marked('東京で障害が発生', '障害')).toEqual(['障害']);
    expect(marked('API v2.1 and v2.0', 'v2.1')).toEqual(['v2.1']);
    expect(marked('nothing', 'else')).toEqual([]);
  });

  test('is shown in a piece of its text', () => {
    const text = `${'Before that. '.repeat(40)}The login page failed.${' After that.'.repeat(40)}`;
    const snippet = snippetOf(text, phrasesOf('login'));
    expect(snippet.cutBefore && snippet.cutAfter).toBe(true);
    expect(snippet.text.length).toBeLessThanOrEqual(180);
    const [mark] = snippet.marks as readonly [Mark];
    expect(snippet.text.slice(mark.from, mark.to)).toBe('login');
    expect(snippetOf('Short.', [])).toEqual({ text: 'Short.', marks: [], cutBefore: false, cutAfter: false });
  });

  test('lies within its piece, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ unit: 'binary', maxLength: 4 }),
        (text, query) => {
          const { text: piece, marks } = snippetOf(text, phrasesOf(query));
          let end = 0;
          for (const { from, to } of marks) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(end).toBeLessThanOrEqual(piece.length);
          expect(piece).not.toMatch(/[\ud800-\udbff]$/u);
        },
      ),
    );
  });

  test('is found in time in a text made to be slow', () => {
    const text = `a${'\u0301'.repeat(50_000)} ${'\u200b'.repeat(50_000)}`;
    const began = performance.now();
    snippetOf(text, phrasesOf('aaaa'));
    searchable(text);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
