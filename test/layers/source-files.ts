import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/** One source file, as the import graph sees it. */
export interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /**
   * Exported names somebody else has to import: not types that the file's other exports speak of, since who calls a
   * function may name what it takes and gives.
   */
  readonly exports: readonly string[];
}

export interface Import {
  /** A path relative to the project for our own files, else the bare specifier. */
  readonly target: string;
  readonly own: boolean;
  /** Names taken; `*` where all are. */
  readonly names: readonly string[];
}

export const ROOT = join(import.meta.dirname, '..', '..');

/** Every TypeScript file below the folders. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => readSource(`${folder}/${name.split(sep).join('/')}`)),
  );
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const exports: string[] = [];
  const add = (specifier: ts.Expression | undefined, names: readonly string[]): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier))
      imports.push(resolve(path, specifier.text, names));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, importedNames(node));
    else if (ts.isExportDeclaration(node)) {
      const names = exportedElements(node);
      add(node.moduleSpecifier, names);
      exports.push(...names);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], ['*']);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, ['*']);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  exports.push(...file.statements.flatMap((statement) => declaredExports(statement, text)));
  return { path, lines: text.trimEnd().split('\n').length, imports, exports };
}

function importedNames(node: ts.ImportDeclaration): readonly string[] {
  const clause = node.importClause;
  if (clause === undefined) return [];
  const named = clause.namedBindings;
  if (named === undefined) return ['default'];
  if (ts.isNamespaceImport(named)) return ['*'];
  return named.elements.map((element) => (element.propertyName ?? element.name).text);
}

function exportedElements(node: ts.ExportDeclaration): readonly string[] {
  const clause = node.exportClause;
  if (clause === undefined || !ts.isNamedExports(clause)) return ['*'];
  return clause.elements.map((element) => (element.propertyName ?? element.name).text);
}

function declaredExports(statement: ts.Statement, text: string): readonly string[] {
  const exported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) === true;
  if (!exported) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  }
  const { name } = statement as ts.DeclarationStatement;
  if (name === undefined) return [];
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  const mentions = text.match(new RegExp(`\\b${name.text}\\b`, 'g'))?.length ?? 0;
  return isType && mentions > 1 ? [] : [name.text];
}

function resolve(from: string, specifier: string, names: readonly string[]): Import {
  if (specifier.startsWith('#core/')) return { target: `src-core/${specifier.slice(6)}.ts`, own: true, names };
  if (!specifier.startsWith('.')) return { target: specifier, own: false, names };
  const target = relative(ROOT, join(ROOT, dirname(from), specifier))
    .split(sep)
    .join('/');
  return { target, own: true, names };
}
