import { basename } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { notAStatusPage, recognise } from '#core/feeds/detect';
import { FORMATS, formatById } from '#core/feeds/index';
import { shapeFailure } from '#core/feeds/kit/json';
import { expectOutcome } from './snapshot-schema.ts';
import { captureFiles, captures, documentOf, valueOf } from './support.ts';

/** One module for each kind of expectation, told by the file's name: `expected-uptime.….json` by the first. */
const checkers = import.meta.glob<{
  check: (formatId: string, path: string) => { readonly figures: number; readonly bars: number };
}>('./check-expected-*.ts', { eager: true });

const BLOCKED =
  '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>';
const CUTS = 20;
const MARKUP = /<\/?(?:p|br|a|b|strong|small|var)\b/i;

describe.each(captures())('$name', ({ formatId, document }) => {
  test('is claimed by its format, and by no other', () => {
    const claiming = FORMATS.filter((format) => format.claim(document) !== null).map(({ id }) => id);
    expect(claiming).toEqual([formatId]);
    expect(recognise(document)?.format.id).toBe(formatId);
  });

  test('is read', () => {
    const format = formatById(formatId);
    const read = format?.read(document) ?? shapeFailure('There is no such format.');
    expectOutcome(read);
    const { page, incidents, maintenances } = valueOf(read);
    expect(page.name).not.toBe('');
    const texts = [...incidents, ...maintenances].flatMap(({ updates }) => updates.map(({ text }) => text));
    expect(texts.filter((text) => MARKUP.test(text))).toEqual([]);
  });

  test('broken off anywhere, it gives no reading that nobody made', () => {
    const { text } = document;
    const isJson = /^\s*[{[]/.test(text);
    for (let cut = 0; cut < CUTS; cut += 1) {
      const broken = { ...document, text: text.slice(0, Math.floor((text.trimEnd().length * cut) / CUTS)) };
      // Every format reads one of the pieces; all of them for all formats would take minutes.
      for (const format of FORMATS.filter(({ id }) => id === formatId || cut === CUTS / 2)) {
        const read = format.read(broken);
        if (isJson || cut === 0) expect(read.ok).toBe(false);
      }
      expect(isJson && recognise(broken) !== null).toBe(false);
      expect(notAStatusPage(broken).reason).toMatch(/^[“A-Z].*\.$/);
    }
  });
});

describe.each(FORMATS.map(({ id, ...format }) => ({ id, format })))('$id', ({ id }) => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['a page of a firewall', BLOCKED],
    ['data of something else', '{"page": {"id": 7}, "components": "none"}'],
    ['a list', '[1, 2, 3]'],
    ['a number', '12'],
    ['null', 'null'],
    ['nested data', '['.repeat(50_000)],
    ['nested markup', '<div>'.repeat(20_000)],
    ['a zero byte', '\0'],
  ])('is not made of %s', (_, text) => {
    const format = formatById(id);
    const document = documentOf(text);
    expect(format?.claim(document)).toBeNull();
    const read = format?.read(document);
    expect(read?.ok).toBe(false);
    if (read?.ok === false) expect(read.problem.reason).toMatch(/^[A-Z“].*\.$/);
  });

  test.each([401, 403, 404, 429, 500, 503])('is not read from an answer of status %i', (status) => {
    const mine = captures().find(({ formatId }) => formatId === id);
    const read = formatById(id)?.read(documentOf(mine?.document.text ?? '', 'https://status.example.com/', status));
    expect(read?.ok).toBe(false);
  });
});

test('there are captures', () => {
  for (const { id } of FORMATS.filter(({ basis }) => basis !== 'documented'))
    expect(
      captures().some(({ formatId }) => formatId === id),
      id,
    ).toBe(true);
});

describe('what the vendor displayed comes out again', () => {
  const expectations = captureFiles().filter((path) => basename(path).startsWith('expected-'));
  test.each(expectations)('%s', (path) => {
    const kind = /^(expected-[a-z]+)/.exec(basename(path))?.[1] ?? '';
    const checker = checkers[`./check-${kind}.ts`];
    if (checker === undefined) throw new Error(`There is no checker for ${kind}.`);
    const compared = checker.check(path.split('/')[0] ?? '', path);
    expect(compared.figures + compared.bars).toBeGreaterThan(0);
  });
});
