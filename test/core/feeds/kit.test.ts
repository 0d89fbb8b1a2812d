import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { refusalOf } from '#core/feeds/kit/document';
import { embeddedJson } from '#core/feeds/kit/embedded-json';
import { descendants, fieldOf, linesOf, parseMarkup, textOf } from '#core/feeds/kit/html';
import { list, maybeFlag, maybeReal, maybeText, parseJson } from '#core/feeds/kit/json';
import { plainLine, plainText } from '#core/feeds/kit/text';
import { readTime } from '#core/feeds/kit/time';
import { documentOf } from './support.ts';

describe('times', () => {
  test.each([
    ['2026-03-17T16:29:39Z', '2026-03-17T16:29:39.000Z'],
    ['2026-03-17T16:29:39.3Z', '2026-03-17T16:29:39.300Z'],
    ['2026-03-17T16:29:39.353123456Z', '2026-03-17T16:29:39.353Z'],
    ['2019-05-07T10:00:00.250-06:00', '2019-05-07T16:00:00.250Z'],
    ['2019-05-07T10:00:00+0530', '2019-05-07T04:30:00.000Z'],
    ['2019-05-07 10:00:00', '2019-05-07T10:00:00.000Z'],
    ['2019-05-07', '2019-05-07T00:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    expect(new Date(readTime(text) ?? Number.NaN).toISOString()).toBe(iso);
  });

  test.each(['', 'soon', '2026-02-30', '2026-13-01', '2026-01-01T25:00Z', '0', null, 0, {}])('%j is none', (value) => {
    expect(readTime(value)).toBeNull();
  });

  test('every moment is read back', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), (date) => {
        expect(readTime(date.toISOString())).toBe(date.getTime());
      }),
    );
  });
});

describe('JSON', () => {
  test.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['<!DOCTYPE html>', 'web page'],
    ['{"a": [1, 2', 'breaks off'],
    ['{"a": "b', 'breaks off'],
    ['{"a": 1}}', 'not the data'],
    ['OK', 'not the data'],
    ['['.repeat(10_000), 'too deeply'],
    [`${'['.repeat(65)}${']'.repeat(65)}`, 'too deeply'],
    [`${'{"a":'.repeat(64)}[]${'}'.repeat(64)}`, 'too deeply'],
    [`["${'x'.repeat(600_000)}",${'['.repeat(64)}${']'.repeat(64)}]`, 'too deeply'],
  ])('what is none is told as what it is (%#)', (text, words) => {
    const parsed = parseJson(text);
    expect(parsed.ok ? '' : parsed.problem.reason).toContain(words);
  });

  test('64 levels are read, however long the text is', () => {
    const nested = (inside: string): string => `${'{"a":['.repeat(32)}${inside}${']}'.repeat(32)}`;
    expect([parseJson(nested('')).ok, parseJson(nested(`"${'x'.repeat(600_000)}"`)).ok]).toEqual([true, true]);
  });

  test('whatever is JSON is read; whatever is not does not throw', () => {
    fc.assert(fc.property(fc.json({ maxDepth: 5 }), (text) => parseJson(text).ok));
    fc.assert(fc.property(fc.string(), (text) => [true, false].includes(parseJson(text).ok)));
  });

  test('a list passes over what it cannot read, but not over everything', () => {
    const numbers = list(z.number());
    expect(numbers.parse(undefined)).toEqual([]);
    expect(numbers.parse(null)).toEqual([]);
    expect(numbers.parse([1, 'two', 3])).toEqual([1, 3]);
    expect(numbers.safeParse(['one']).success).toBe(false);
    expect(numbers.safeParse('one').success).toBe(false);
  });

  test('a field that may be missing is read as by the schema it stands for, in one step', () => {
    const written = z.object({ text: maybeText, real: maybeReal, flag: maybeFlag });
    const meant = z.object({
      text: z.string().nullable().catch(null).default(null),
      real: z.number().nullable().catch(null).default(null),
      flag: z.boolean().nullable().catch(null).default(null),
    });
    const value = fc.oneof(
      ...[fc.anything(), fc.string(), fc.double(), fc.boolean()],
      fc.constantFrom(null, undefined, '', 0, -0, Number.NaN, Infinity, -Infinity, true, false, [], {}),
    );
    const fields = fc.record({ text: value, real: value, flag: value }, { requiredKeys: [] });
    fc.assert(
      fc.property(fields, (given) => {
        expect(written.parse(given)).toEqual(meant.parse(given));
      }),
      { numRuns: 2_000 },
    );
  });

  test('embedded in a page, it ends at its own bracket', () => {
    const page = 'x var data = {"a": "}\\"{", "b": [1]}; var other = {}';
    expect(embeddedJson(page, 'var data =')).toBe('{"a": "}\\"{", "b": [1]}');
    expect(embeddedJson('var data = {"a": 1', 'var data =')).toBeNull();
    expect(embeddedJson('var data = 1', 'var data =')).toBeNull();
    expect(embeddedJson('', 'var data =')).toBeNull();
  });
});

describe('texts', () => {
  test.each([
    ['a &amp; b &lt;c&gt; &#39;d&#39;', "a & b <c> 'd'"],
    ['one<br />two<br>three', 'one\ntwo\nthree'],
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['see <a href="https://x.example">the page</a>', 'see the page'],
    ['see [the page](https://x.example/a_(b)) now', 'see the page now'],
    ['### Cause\n\n**A** `cache` was __cold__', 'Cause\n\nA cache was cold'],
    ['<script>alert(1)</script><style>p{}</style>calm', 'calm'],
    ['latency < 5 s and > 2 s', 'latency < 5 s and > 2 s'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['a\u00a0b\u200b\u0007c', 'a bc'],
    ['one\r\n\r\n\r\n\r\ntwo', 'one\n\ntwo'],
  ])('%j becomes %j', (body, plain) => {
    expect(plainText(body)).toBe(plain);
  });

  test('what has nothing to be taken out comes to the same as by the long way', () => {
    const pieces = [
      ...['word', 'Two words', ' ', '  ', '\n', '\n\n\n', '\t', '\r', '\u00a0', '\u2003', '\u3000', '\u2028'],
      ...[
        '\u200b',
        '\ufeff',
        '\u0000',
        '\u0007',
        '\u001f',
        '\u007f',
        'é',
        '🔥',
        '. ',
        '- ',
        '1. ',
        '(',
        ')',
        '_',
        '__',
      ],
      ...[
        '#',
        '## ',
        '*',
        '* ',
        '**',
        '+ ',
        '`',
        '```',
        '~~~',
        '>',
        '> ',
        '[',
        ']',
        '[a](b)',
        '!',
        '&',
        '&amp;',
        '<b>',
        '<',
      ],
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        // A tag makes every text go the long way, and leaves nothing behind.
        expect(plainText(text)).toBe(plainText(`<i></i>${text}`));
        expect(plainLine(text)).toBe(plainLine(`<i></i>${text}`));
      }),
      { numRuns: 20_000 },
    );
    const long = 'x'.repeat(70_000);
    expect([plainText(long).length, plainLine(long).length]).toEqual([60_000, 500]);
  });

  test('a line is one line, and not a long one', () => {
    expect(plainLine(' A &amp;\n<b>B</b>\t')).toBe('A & B');
    expect(plainLine('x'.repeat(2_000))).toHaveLength(500);
  });

  test('hostile bodies take no longer than others', () => {
    for (const piece of ['[', '**a', '<div>', '> ', '`', '](', '__', '\n ', '*', ' ', '&lt;']) {
      const before = performance.now();
      plainText(piece.repeat(30_000));
      expect(performance.now() - before, piece).toBeLessThan(2_000);
    }
  });
});

describe('an answer', () => {
  test.each([
    ['https://id.example.com/login?continue=x', 200, 'not_public'],
    ['https://example.com/users/sign_in', 401, 'not_public'],
    ['https://example.com/', 403, 'not_public'],
    ['https://example.com/', 302, 'http_status'],
    ['https://example.com/login', 503, 'http_status'],
    ['https://example.com/catalogin', 200, undefined],
    ['file:///home/me/login/page.html', 200, undefined],
  ])('from %s with %i', (url, status, kind) => {
    expect(refusalOf(documentOf('<html></html>', url, status))?.kind).toBe(kind);
  });
});

describe('markup', () => {
  test('is read as a browser would, broken or not', () => {
    const tree = parseMarkup('<div class=a><p>one<p>two<br>three</div></b>', 'html');
    expect([...descendants(tree)].map(({ name }) => name)).toEqual(['div', 'p', 'p', 'br']);
    expect(linesOf(tree.children)).toBe('onetwo\nthree');
    expect(textOf(parseMarkup('<p>a<script>b</script> &amp; c</p>', 'html'))).toBe('a & c');
  });

  test('of XML keeps names and CDATA', () => {
    const feed = parseMarkup('<Feed><title><![CDATA[a <b> c]]></title><link/><link/></Feed>', 'xml');
    expect([...descendants(feed)].map(({ name }) => name)).toEqual(['Feed', 'title', 'link', 'link']);
    expect([...descendants(feed)].map((element) => fieldOf(element, 'title'))[0]).toBe('a <b> c');
  });

  test('nested without end does not exhaust anything', () => {
    expect(textOf(parseMarkup(`${'<div>'.repeat(10_000)}deep`, 'html'))).toBe('deep');
    // Nobody meant this to be read.
    expect(textOf(parseMarkup(`${'<div>'.repeat(1_000_000)}deep`, 'html'))).toBe('');
  });
});
