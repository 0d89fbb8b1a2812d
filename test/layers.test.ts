import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FORMATS } from '#core/feeds/index';
import { ENTRIES, LAYERS } from './layers/rules.ts';
import { readSources, ROOT, type SourceFile } from './layers/source-files.ts';

const sources = readSources(['src-core', 'src-main', 'src-renderer']);
const tests = readSources(['test']);

test('every file has its row in the import table', () => {
  expect(sources.filter(({ path }) => ruleOf(path) === undefined).map(({ path }) => path)).toEqual([]);
});

test('no file imports what its row does not allow', () => {
  expect(sources.flatMap(forbiddenImports)).toEqual([]);
});

test('no format imports a sibling', () => {
  const formatOf = (path: string): string | undefined =>
    /^src-core\/feeds\/(?!kit\/|recordings\/|index|detect|format|exchange)([a-z0-9]+)/.exec(path)?.[1];
  const crossings = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => {
        const from = formatOf(path);
        const to = formatOf(target);
        return from !== undefined && to !== undefined && from !== to;
      })
      .map(({ target }) => `${path} → ${target}`),
  );
  expect(crossings).toEqual([]);
});

test('no view imports another view', () => {
  const viewOf = (path: string): string | undefined => /^src-renderer\/views\/([^/]+)\//.exec(path)?.[1];
  const crossings = sources.flatMap(({ path, imports }) =>
    imports
      .filter(
        ({ target }) => viewOf(path) !== undefined && viewOf(target) !== undefined && viewOf(path) !== viewOf(target),
      )
      .map(({ target }) => `${path} → ${target}`),
  );
  expect(crossings).toEqual([]);
});

test('the core has no import cycles', () => {
  expect(cycles(sources.filter(({ path }) => path.startsWith('src-core/')))).toEqual([]);
});

test('nothing is exported that nobody imports', () => {
  const used = new Set(
    [...sources, ...tests].flatMap(({ imports }) =>
      imports.flatMap(({ target, names }) => names.map((name) => `${target}#${name}`)),
    ),
  );
  const dead = sources
    .filter(({ path }) => !ENTRIES.some((entry) => entry.test(path)))
    .flatMap(({ path, exports }) =>
      exports
        .filter((name) => !used.has(`${path}#${name}`) && !used.has(`${path}#*`))
        .map((name) => `${path}: ${name}`),
    );
  expect(dead).toEqual([]);
});

test('every file of ours that is imported exists under that very name', () => {
  const known = new Set(sources.map(({ path }) => path));
  const missing = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ own, target }) => own && /\.tsx?$/.test(target) && !known.has(target))
      .map(({ target }) => `${path} → ${target}`),
  );
  expect(missing).toEqual([]);
});

test('nobody outside the formats names one', () => {
  const ids = FORMATS.map(({ id }) => new RegExp(`['"\`]${id}['"\`]`));
  const knowing = sources
    .filter(({ path }) => !path.startsWith('src-core/feeds/'))
    .filter(({ path }) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return ids.some((id) => id.test(text));
    });
  expect(knowing.map(({ path }) => path)).toEqual([]);
});

test('only the transports touch the network and the bridge', () => {
  const touching = sources
    .filter(({ path }) => path.startsWith('src-renderer/') && !/\/host\/[a-z]+-transport\.ts$/.test(path))
    .filter(({ path }) =>
      /\bfetch\(|\bnew EventSource\b|window\.greenbar\b/.test(readFileSync(join(ROOT, path), 'utf8')),
    );
  expect(touching.map(({ path }) => path)).toEqual([]);
});

test('files stay small', () => {
  const lines = sources.map((source) => source.lines).sort((a, b) => a - b);
  const share = (part: number): number => lines[Math.min(lines.length - 1, Math.floor(lines.length * part))] ?? 0;
  expect({ median: share(0.5) <= 80, most: share(0.95) <= 250 }).toEqual({ median: true, most: true });
  expect([...sources, ...tests].filter((source) => source.lines > 400).map(({ path }) => path)).toEqual([]);
});

function ruleOf(path: string): (typeof LAYERS)[number] | undefined {
  return LAYERS.find(({ files }) => files.test(path));
}

function forbiddenImports({ path, imports }: SourceFile): readonly string[] {
  const rule = ruleOf(path);
  if (rule === undefined) return [];
  return imports
    .filter(({ own, target }) =>
      own
        ? !rule.own.some((allowed) => allowed.test(target))
        : !rule.packages.some((allowed) => (typeof allowed === 'string' ? allowed === target : allowed.test(target))),
    )
    .map(({ target }) => `${path} → ${target}`);
}

/** Every file that reaches itself, once for each ring, by a depth-first walk. */
function cycles(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const again = trail.indexOf(path);
    if (again >= 0) found.push([...trail.slice(again), path].join(' → '));
    if (again >= 0 || done.has(path)) return;
    for (const { target } of byPath.get(path)?.imports ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return found;
}
