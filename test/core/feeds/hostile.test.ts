import { afterAll, describe, expect, test } from 'vitest';
import { recognise } from '#core/feeds/detect';
import type { FeedDocument } from '#core/feeds/exchange';
import type { Format } from '#core/feeds/format';
import { FORMATS, formatById } from '#core/feeds/index';
import type { Failure } from '#core/model/failure';
import type { Reading } from '#core/model/level';
import type { Result } from '#core/model/result';
import type { Snapshot } from '#core/model/snapshot';
import * as variants from './hostile-variants.ts';
import { expectOutcome } from './snapshot-schema.ts';
import { captures, valueOf, type Capture } from './support.ts';

/** Far above what a parse takes (the slowest is printed) on however busy a machine, far below quadratic growth. */
const LONGEST_MS = 1_000;

/** Formats in which an empty list, in an envelope that was checked, is how the vendor says that all is well. */
const HEALTHY_WHEN_EMPTY: Readonly<Record<string, string>> = {
  aws: 'a channel of AWS without updates, and its list of events at its own address',
  zendesk: 'a list of incidents, each of which names the services it touches',
};

const slowest = { what: 'nothing', ms: 0 };
afterAll(() => {
  process.stdout.write(`The slowest parse took ${slowest.ms.toFixed(0)} ms: ${slowest.what}.\n`);
});

// Of a series one recording stands for all.
const SAMPLES = captures().filter(({ name }) => !/ \((?!1\))\d+\)$/.test(name));

describe.each(SAMPLES)('$name', (capture) => {
  const format = formatOf(capture);
  const original = valueOf(format.read(capture.document)).level;

  test('broken off, it is never operational', () => {
    for (const variant of variants.truncations(capture.document.text)) {
      expect(levelOf(read(format, capture, variant)), variant.name).not.toBe('operational');
    }
  });

  test('misread or piled up, it says what it said or nothing', () => {
    const { text } = capture.document;
    for (const variant of [...variants.misreadings(text), ...variants.pilings(text)]) {
      const level = levelOf(read(format, capture, variant));
      if (level === 'operational') expect(original, variant.name).toBe('operational');
    }
  });

  test('without entries, it is not operational', () => {
    for (const variant of variants.withoutEntries(capture.document.text)) {
      const level = levelOf(read(format, capture, variant));
      if (HEALTHY_WHEN_EMPTY[format.id] === undefined) expect(level, variant.name).not.toBe('operational');
    }
  });

  test('with strings and numbers from elsewhere, it is not better than it was', () => {
    const { text } = capture.document;
    const others = [
      ...variants.withOtherStrings(text),
      ...variants.withOtherNumbers(text),
      ...variants.withLongStrings(text),
    ];
    for (const variant of others) {
      const level = levelOf(read(format, capture, variant));
      if (level === 'operational') expect(original, variant.name).toBe('operational');
      recognise({ ...capture.document, text: variant.text });
    }
  });
});

/** Reads a variant as its format, under the clock. */
function read(format: Format, { name, document }: Capture, variant: variants.Variant): Result<Snapshot, Failure> {
  const changed = { ...document, text: variant.text };
  let timed = timedRead(format, changed);
  // A busy machine is slow once, a slow parse always.
  for (let again = 0; timed.ms >= LONGEST_MS && again < 3; again += 1) timed = timedRead(format, changed);
  const { outcome, ms } = timed;
  const what = `${name}, ${variant.name}`;
  if (ms > slowest.ms) Object.assign(slowest, { what, ms });
  expect(ms, what).toBeLessThan(LONGEST_MS);
  expectOutcome(outcome);
  return outcome;
}

function timedRead(format: Format, document: FeedDocument): { outcome: Result<Snapshot, Failure>; ms: number } {
  const startedAt = performance.now();
  format.claim(document);
  const claimedAt = performance.now();
  const outcome = format.read(document);
  return { outcome, ms: Math.max(claimedAt - startedAt, performance.now() - claimedAt) };
}

function levelOf(outcome: Result<Snapshot, Failure>): Reading | null {
  return outcome.ok ? outcome.value.level : null;
}

function formatOf({ formatId }: Capture): Format {
  const format = formatById(formatId);
  if (format === null) throw new Error(`There is no format ${formatId}.`);
  return format;
}

test('no format is without a capture or a reason', () => {
  const captured = new Set(SAMPLES.map(({ formatId }) => formatId));
  expect(FORMATS.filter(({ id, basis }) => !captured.has(id) && basis !== 'documented')).toEqual([]);
  expect(Object.keys(HEALTHY_WHEN_EMPTY).filter((id) => formatById(id) === null)).toEqual([]);
});
