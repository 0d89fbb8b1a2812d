import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ROOT } from '../../layers/source-files.ts';

/** Folders whose words reach a window; terminals, scripts and logs read English. */
const SPOKEN = /^(?:src-core\/(?!i18n\/|metrics\/)|src-main\/(?:engine|electron)\/|src-renderer\/)/;

/** What begins and ends as a sentence does, with blanks between. */
const SENTENCE = /^(?:\p{Lu}|“|\$).* .* .*[.!?…]$/u;

/**
 * Calls whose words no window shows as they are: the log, a schema, and the reason of a failure, which languages other
 * than English say by its detail, its cause or its kind (`poll/failure-words`).
 */
const UNSPOKEN_CALL = /(?:^log\.|\.log\.|\.describe$|Error$|^shapeFailure$|^stranger$)/;

/** Files with English sentences that are no window's, with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src-core/feeds/kit/document.ts': 'reasons of failures; other languages say them by the status',
  'src-core/feeds/kit/text.ts': 'a line that is cut short',
  'src-core/feeds/recordings/feed-series.ts': 'recordings are opened in a terminal',
  'src-core/feeds/recordings/impact-html.ts': 'a recorded page, played by a terminal',
  'src-core/feeds/recordings/impact-record.ts': 'recordings are opened in a terminal',
  'src-core/feeds/recordings/index.ts': 'recordings are opened in a terminal',
  'src-core/model/address.ts': 'for terminals; a window says the detail `not_an_address`',
  'src-core/settings/parse-catalogue.ts': 'for the log',
  'src-main/electron/quit.ts': 'for the log',
};

const spoken = ['src-core', 'src-main', 'src-renderer'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(sep).join('/')}`)
    .filter((path) => /\.tsx?$/.test(path) && SPOKEN.test(path)),
);

/** Sentences between quotes, and words between tags. */
function sentencesIn(path: string): readonly string[] {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      if (UNSPOKEN_CALL.test(node.expression.getText(file))) return;
    }
    if (ts.isPropertyAssignment(node) && node.name.getText(file) === 'reason') return;
    if (ts.isStringLiteralLike(node) && SENTENCE.test(node.text)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      const words = node.getText(file).slice(1, -1);
      if (SENTENCE.test(words)) found.push(words);
    }
    if (ts.isJsxText(node) && /\p{L}+ \p{L}/u.test(node.text)) found.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const found = new Map(spoken.map((path) => [path, sentencesIn(path)]));

test('what a window shows is said in every language, not in English where it is found out', () => {
  expect(spoken.length).toBeGreaterThan(500);
  const stray = [...found].flatMap(([path, words]) =>
    Object.hasOwn(ALLOWED, path) ? [] : words.map((one) => [path, one]),
  );
  expect(stray).toEqual([]);
});

test('no exception is left over', () => {
  expect(Object.keys(ALLOWED).filter((path) => (found.get(path) ?? []).length === 0)).toEqual([]);
});
