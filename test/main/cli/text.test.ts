import { describe, expect, test } from 'vitest';
import { cellWidth } from '../../../src-main/cli/text/cell-width.ts';
import { createStyle } from '../../../src-main/cli/text/style.ts';
import { table, widestFor } from '../../../src-main/cli/text/table.ts';
import { dataFolder, fixture, run, runIn, serveDocuments } from './harness.ts';

const QUIET = { '/api/v2/summary.json': { body: fixture('statuspage/claude/api-v2-summary.2026-09-15.quiet.json') } };
const COLOUR = '\u001b[32m';

describe('colours', () => {
  test.each<[isTerminal: boolean, environment: NodeJS.ProcessEnv, isColoured: boolean]>([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  ])('terminal %s, %j: %s', async (isTerminal, environment, isColoured) => {
    const url = await serveDocuments(QUIET);
    const { out } = await runIn({ isTerminal, environment }, 'status', url, '--data-dir', dataFolder());
    expect(out.includes(COLOUR)).toBe(isColoured);
  });

  test('are never in JSON', async () => {
    const url = await serveDocuments(QUIET);
    const world = { isTerminal: true, environment: { FORCE_COLOR: '1' } };
    for (const args of [['status', url], ['check', url], ['list'], ['add', url], ['status', '--glyph']]) {
      expect((await runIn(world, ...args, '--json', '--data-dir', dataFolder())).out).not.toContain('\u001b');
    }
  });
});

describe('a table', () => {
  test.each([
    ['plain', 5],
    ['状態ページ', 10],
    ['e\u0301a', 2],
    [`${COLOUR}ok\u001b[0m`, 2],
    ['🟢', 2],
    ['█▇·', 3],
  ])('%s is %i columns wide', (text, columns) => {
    expect(cellWidth(text)).toBe(columns);
  });

  test('goes on below its last column where the terminal ends', () => {
    const rows = [
      ['状態', 'Unknown', 'There is nothing at this address that could be read'],
      ['One', '', 'short'],
    ];
    expect(table(rows, widestFor({ isTerminal: true, columns: 40 }))).toBe(
      [
        '状態  Unknown  There is nothing at this',
        '               address that could be',
        '               read',
        'One            short',
        '',
      ].join('\n'),
    );
    expect(table(rows, widestFor({ isTerminal: false, columns: 40 })).split('\n')).toHaveLength(3);
  });

  test('leaves coloured cells and narrow terminals alone', () => {
    const style = createStyle({ isTerminal: true, environment: {} } as Parameters<typeof createStyle>[0]);
    const rows = [['a', style.dim('many words that are longer than the line')]];
    expect(table(rows, { widest: 30 }).split('\n')).toHaveLength(2);
    expect(table([['a', 'many words that are longer']], { widest: 10 }).split('\n')).toHaveLength(2);
  });
});

test('what was mistyped is answered with what there is', async () => {
  for (const [args, words] of [
    [['statsu'], /^greenbar: Unknown command 'statsu'\. Did you mean status\?\n$/],
    [['status', '--jsno'], /^greenbar: Unknown option '--jsno'\. Did you mean --json\?\n$/],
    [['wait', 'a', '--until', 'fine'], /^greenbar: [^\n]+operational, under_maintenance[^\n]+\.\n$/],
  ] as const) {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
  }
});
