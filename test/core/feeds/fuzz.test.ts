import fc from 'fast-check';
import { describe, test } from 'vitest';
import { notAStatusPage, recognise } from '#core/feeds/detect';
import { FORMATS, formatById } from '#core/feeds/index';
import { expectOutcome } from './snapshot-schema.ts';
import { captures, documentOf } from './support.ts';

/** Small enough that a few hundred of them are read in no time. */
const LARGEST = 40_000;

const SEEDS = captures()
  .filter(({ name, document }) => !/ \((?!1\))\d+\)$/.test(name) && document.text.length <= LARGEST)
  .map(({ formatId, document }) => ({ formatId, text: document.text, url: document.url }));

/** Values that formats expect somewhere, in places where they do not. */
const word = fc.constantFrom(
  'operational', 'resolved', 'OPERATIONAL', 'up', 'ok', 'none', '', '0', '3', '100', '2026-11-23T00:00:00Z',
  '2026-13-45T99:99:99Z', 'Mon, 17 Aug 2026 21:01:19 PDT', '9'.repeat(20), '__proto__', 'https://example.org/', 'javascript:alert(1)',
); // prettier-ignore
const value = fc.oneof(
  word,
  fc.string(),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Changes some of the values of a JSON text: by number, in the order in which they are met. */
function withValues(text: string, changes: readonly { readonly at: number; readonly value: unknown }[]): string {
  let count = 0;
  JSON.parse(text, (_, inner: unknown) => {
    count += 1;
    return inner;
  });
  const byPlace = new Map(changes.map((change) => [change.at % count, change.value]));
  let place = -1;
  const changed: unknown = JSON.parse(text, (_, inner: unknown) => {
    place += 1;
    return byPlace.has(place) ? byPlace.get(place) : inner;
  });
  return JSON.stringify(changed);
}

/** Cuts pieces out of a text and puts others in. */
function withPieces(
  text: string,
  changes: readonly { readonly at: number; readonly length: number; readonly piece: string }[],
): string {
  let changed = text;
  for (const { at, length, piece } of changes) {
    const start = at % (changed.length + 1);
    changed = changed.slice(0, start) + piece + changed.slice(start + length);
  }
  return changed;
}

const piece = fc.oneof(
  word,
  fc.string(),
  fc.constantFrom('<', '>', '"', '</', ']]>', '<![CDATA[', '&#x0;', '{', '}', '[', ']', ',', '\u2028'),
);
const pieces = fc.array(fc.record({ at: fc.nat(), length: fc.nat(400), piece }), { minLength: 1, maxLength: 5 });
const values = fc.array(fc.record({ at: fc.nat(), value }), { minLength: 1, maxLength: 8 });

/** Reads the text as every format, and as the one it may be told to be. */
function readAll(text: string, url: string): void {
  const document = documentOf(text, url);
  for (const format of FORMATS) {
    format.claim(document);
    expectOutcome(format.read(document));
  }
  recognise(document);
  notAStatusPage(document);
}

describe('whatever is sent, the outcome is a sound snapshot or a failure with a reason', () => {
  test('for a capture with other values', () => {
    const seeds = SEEDS.filter(({ text }) => /^\s*[[{]/.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...seeds), values, ({ formatId, text, url }, changes) => {
        const document = documentOf(withValues(text, changes), url);
        const format = formatById(formatId);
        format?.claim(document);
        if (format !== null) expectOutcome(format.read(document));
      }),
      { numRuns: 600 },
    );
  });

  test('for a capture with other pieces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), pieces, ({ formatId, text, url }, changes) => {
        const document = documentOf(withPieces(text, changes), url);
        const format = formatById(formatId);
        format?.claim(document);
        if (format !== null) expectOutcome(format.read(document));
      }),
      { numRuns: 600 },
    );
  });

  test('for any JSON, in every format', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (data) => {
        readAll(JSON.stringify(data), 'https://status.example.com/');
      }),
      { numRuns: 200 },
    );
  });

  test('for any text, in every format', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.constantFrom('<html>', '<rss><channel>', '<feed>', '<item>')), { maxLength: 12 }),
        (parts) => {
          readAll(parts.join(''), 'https://status.example.com/');
        },
      ),
      { numRuns: 200 },
    );
  });

  test('for a capture in every other format', () => {
    for (const { text, url } of SEEDS) readAll(text, url);
  });
});
