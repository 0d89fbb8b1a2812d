import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
/** Attributes of elements and components that people read or hear. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'label', 'alt', 'note', 'hint']);
/** What gives one of its sides; a comparison gives neither. */
const CHOOSING: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);
/** Names, and the marks between facts. */
const ALLOWED = /^(Greenbar|UTC|[^\p{L}]*)$/u;

function literalWords(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  function note(node: ts.Node, text: string): void {
    if (ALLOWED.test(text.trim())) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1}: ${text.trim()}`);
  }
  function texts(node: ts.Node): void {
    if (ts.isStringLiteralLike(node)) note(node, node.text);
    else if (ts.isTemplateExpression(node)) {
      note(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
    } else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(texts);
    else if (ts.isBinaryExpression(node) && CHOOSING.has(node.operatorToken.kind))
      [node.left, node.right].forEach(texts);
    else if (ts.isParenthesizedExpression(node)) texts(node.expression);
  }
  function visit(node: ts.Node): void {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxExpression(node) && node.expression !== undefined && ts.isJsxElement(node.parent)) {
      texts(node.expression);
    }
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer !== undefined) {
      const value = node.initializer;
      if (ts.isStringLiteral(value)) texts(value);
      else if (ts.isJsxExpression(value) && value.expression !== undefined) texts(value.expression);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

const files = readdirSync(join(ROOT, 'src-renderer'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.tsx'))
  .map((path) => join('src-renderer', path));

test('no view has words of its own: they come from the catalogue', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(files.flatMap(literalWords)).toEqual([]);
});
