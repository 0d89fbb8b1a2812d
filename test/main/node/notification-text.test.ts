import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepareText } from '../../../src-main/node/notification/prepare-text.ts';

const ZERO_WIDTH = '\u200B';
const linux = (title: string, body: string) => prepareText({ title, body }, true);
const elsewhere = (title: string, body: string) => prepareText({ title, body }, false);

describe('the text of a notification', () => {
  it('is left alone where there is nothing to fear', () => {
    const plain = { title: 'OpenAI: partial outage', body: 'Élevé “errors” – 100 % 🔥' };
    expect(linux(plain.title, plain.body)).toEqual(plain);
    expect(elsewhere(plain.title, plain.body)).toEqual(plain);
  });

  it.each([
    ['a NUL', 'a\0b', 'a b'],
    ['tabs and returns', 'a\r\tb', 'a b'],
    ['a direction override', 'abc\u202Egnp.exe', 'abc gnp.exe'],
    ['a byte order mark', '\uFEFFabc', 'abc'],
    ['half a surrogate pair', 'a\uD800b', 'a b'],
    ['an escape sequence', '\x1B[31mred\x07', '[31mred'],
    ['blanks around', '  a   b  ', 'a b'],
  ])('loses %s', (_name, text, expected) => {
    expect(elsewhere(text, text)).toEqual({ title: expected, body: expected });
    expect(linux(text, '').title).toBe(expected);
  });

  it('keeps one thing a line where lines are kept, and sets a dot between them elsewhere', () => {
    expect(linux('a\nb', ' a\r\n\n\n-b ')).toEqual({ title: 'a b', body: 'a\n-b' });
    expect(elsewhere('a\nb', ' a\r\n\n\n-b ')).toEqual({ title: 'a b', body: 'a · -b' });
  });

  it('is not taken for markup, escapes or options on Linux, and plain elsewhere', () => {
    const text = 'AT&T <b>down</b> \\n';
    expect(linux(text, text)).toEqual({ title: text, body: 'AT&amp;T &lt;b&gt;down&lt;/b&gt; \\\\n' });
    expect(elsewhere(text, text)).toEqual({ title: text, body: text });
    expect(linux('--help', '-t 0')).toEqual({ title: `${ZERO_WIDTH}--help`, body: `${ZERO_WIDTH}-t 0` });
    expect(elsewhere('--help', '-t 0')).toEqual({ title: '--help', body: '-t 0' });
    expect(linux('\0--help', ' -x').title).toBe(`${ZERO_WIDTH}--help`);
  });

  it('is cut to what is shown, between characters, before it is escaped', () => {
    const { title, body } = linux('🔥'.repeat(100), '&'.repeat(300));
    expect(title).toBe(`${'🔥'.repeat(79)}…`);
    expect(body).toBe(`${'&amp;'.repeat(199)}…`);
    expect(Array.from(elsewhere('x', `a${'\u0301'.repeat(500_000)}`).body)).toHaveLength(200);
  });

  it('is never empty', () => {
    expect(linux(' \n', '\0')).toEqual({ title: 'Greenbar', body: '…' });
  });

  it('is safe whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const { title, body } = linux(text, text);
        for (const part of [title, body]) {
          expect(part).not.toBe('');
          expect(part).not.toMatch(/^-/);
          expect(part.replace(ZERO_WIDTH, '').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
          expect(part.length).toBeLessThan(2_000);
        }
        expect(linux('x', text).body).not.toMatch(/<|>|&(?!amp;|lt;|gt;)/);
      }),
    );
  });
});
