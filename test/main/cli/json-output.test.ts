import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { defaultSettings } from '#core/settings/parse-settings';
import { SHAPES } from './json-shapes.ts';
import { dataFolder, run, start, type Ran, type Running } from './harness.ts';

const SCHEMAS = join(import.meta.dirname, '../../../docs/schemas');
const PATIENCE = { timeout: 15_000, interval: 100 };
/** One minute into an outage of the recorded quarter, and an hour and a half after it. */
const [DOWN, OVER] = ['2026-02-16T20:51:00Z', '2026-02-17T12:00:00Z'];

type Name = keyof typeof SHAPES;

describe('the published schemas', () => {
  test.each(Object.keys(SHAPES) as Name[])('docs/schemas/%s.json is what the command prints', async (name) => {
    const file = join(SCHEMAS, `${name}.json`);
    const command = name === 'status-glyph' ? 'status --glyph' : name;
    const schema = { title: `greenbar ${command} --json`, ...z.toJSONSchema(SHAPES[name]) };
    const options = (await resolveConfig(file)) ?? {};
    await expect(await format(JSON.stringify(schema), { ...options, parser: 'json' })).toMatchFileSnapshot(file);
  });

  test('are of commands that there are', () => {
    expect(readdirSync(SCHEMAS).sort()).toEqual(
      Object.keys(SHAPES)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });
});

describe('every command, of a recorded page', () => {
  let replaying: { readonly down: Running; readonly over: Running };
  let url: { readonly down: string; readonly over: string };

  beforeAll(async () => {
    const at = (now: string): Running => start('replay', 'openai', '--now', now, '--json');
    replaying = { down: at(DOWN), over: at(OVER) };
    const urlOf = async (running: Running): Promise<string> => {
      await vi.waitFor(() => expect(running.out()).toMatch(/\}\n$/), PATIENCE);
      return expectJson('replay', { code: 0, out: running.out(), err: running.err() }).url;
    };
    url = { down: await urlOf(replaying.down), over: await urlOf(replaying.over) };
  }, 60_000);
  afterAll(async () => {
    for (const running of [replaying.down, replaying.over]) {
      running.stop();
      expect(await running.ended).toMatchObject({ code: 0, err: '' });
    }
  });

  /** A folder in which the recorded page is watched under the name of the catalogue. */
  function watching(page: string): string {
    const folder = dataFolder();
    const about = { id: new URL(page).host, serviceId: 'openai', name: 'OpenAI', url: page, formatId: 'incidentio' };
    const pages = [{ ...about, mutedComponentIds: [], muted: false }];
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, pages }));
    return folder;
  }

  test.each<[Name, 'down' | 'over', code: number, args: readonly string[]]>([
    ['check', 'over', 0, ['check', 'URL']],
    ['check', 'down', 0, ['check', 'URL']],
    ['status', 'over', 0, ['status']],
    ['status', 'down', 1, ['status', 'openai']],
    ['status-glyph', 'over', 2, ['status', '--glyph']],
    ['history', 'over', 0, ['history', 'openai', '--days', '7', '--tz', 'UTC']],
    ['incidents', 'over', 0, ['incidents', 'openai']],
    ['wait', 'over', 0, ['wait', 'openai', '--until', 'operational', '--timeout', '0']],
    ['export', 'over', 0, ['export', 'openai', '--format', 'json', '--days', '7']],
    ['export', 'over', 0, ['export', 'openai', '--format', 'csv', '--days', '7']],
    ['add', 'over', 0, ['add', 'openai']],
    ['remove', 'over', 0, ['remove', 'openai']],
    ['list', 'over', 0, ['list']],
    ['snooze', 'over', 0, ['snooze', 'openai', '--for', '1h']],
    ['snooze', 'over', 0, ['snooze', '--for', 'off']],
  ])('%s, %s: exit %i', async (name, when, code, args) => {
    const folder = watching(url[when]);
    const typed = args.map((word) => (word === 'URL' ? url[when] : word));
    const now = when === 'down' ? DOWN : OVER;
    const ran = await run(...typed, '--data-dir', folder, '--now', now, '--json');
    expectJson(name, ran, code);
  });

  test('status --glyph is one sign and a number, from what was read', async () => {
    const glyph = async (folder: string, now: string) => run('status', '--glyph', '--now', now, '--data-dir', folder);
    const folders = { down: watching(url.down), over: watching(url.over) };
    expect(await glyph(folders.down, DOWN)).toEqual({ code: 2, out: '○\n', err: '' });
    for (const [when, now] of [
      ['down', DOWN],
      ['over', OVER],
    ] as const) {
      const read = await run('history', 'openai', '--days', '1', '--now', now, '--data-dir', folders[when]);
      expect(read.code).toBe(0);
    }
    expect(await glyph(folders.over, OVER)).toEqual({ code: 0, out: '✓\n', err: '' });
    const down = await glyph(folders.down, DOWN);
    expect(down).toMatchObject({ code: 1, out: expect.stringMatching(/^[▲◐✗]1\n$/) as string });
    // An hour later nobody knows.
    expect(await glyph(folders.over, '2026-02-17T13:00:00Z')).toEqual({ code: 2, out: '○\n', err: '' });
    const asJson = await run('status', '--glyph', '--now', DOWN, '--data-dir', folders.down, '--json');
    expect(expectJson('status-glyph', asJson, 1)).toMatchObject({ troubled: 1, unknown: 0 });
    await run('snooze', '--for', 'until-resolved', '--data-dir', folders.down);
    expect(await glyph(folders.down, DOWN)).toMatchObject({ code: 1, out: '‖1\n' });
  });

  test('serve', async () => {
    const serving = start('serve', '--no-open', '--data-dir', dataFolder(), '--json');
    await expect.poll(serving.out, PATIENCE).toMatch(/\}\n$/);
    serving.stop();
    expectJson('serve', await serving.ended);
  });

  test('doctor', async () => {
    const ran = await run('doctor', '--data-dir', dataFolder(), '--json');
    expectJson('doctor', ran, ran.code);
  });
});

/** Checks that it is one document of the shape and of the published schema, and nothing else. */
function expectJson<Of extends Name>(name: Of, { code, out, err }: Ran, expected = 0): z.infer<(typeof SHAPES)[Of]> {
  expect({ code, err }).toEqual({ code: expected, err: '' });
  const printed: unknown = JSON.parse(out);
  const schema = JSON.parse(readFileSync(join(SCHEMAS, `${name}.json`), 'utf8')) as z.core.JSONSchema.JSONSchema;
  expect(z.fromJSONSchema(schema).safeParse(printed).error?.issues).toBeUndefined();
  return SHAPES[name].parse(printed) as z.infer<(typeof SHAPES)[Of]>;
}
