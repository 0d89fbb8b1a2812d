import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Settings } from '#core/settings/settings';
import { dataFolder, fixture, run, serveDocuments } from './harness.ts';

const QUIET = { '/api/v2/summary.json': { body: fixture('statuspage/claude/api-v2-summary.2026-09-15.quiet.json') } };
const EVENTS = { '/public/currentevents': { body: fixture('aws/aws/currentevents.2026-09-04.trimmed.json') } };

function settingsIn(folder: string): Settings {
  return JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as Settings;
}

describe('add', () => {
  test('watches an address from then on, under the name of the page or the one given', async () => {
    const url = await serveDocuments(QUIET);
    const folder = dataFolder();
    const added = await run('add', url, '--data-dir', folder, '--json');
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(added.out)).toEqual({
      added: true,
      service: {
        id: new URL(url).host,
        service: 'Claude',
        url,
        format: 'statuspage',
        catalogueId: null,
        choices: {},
      },
    });
    expect(settingsIn(folder).pages).toMatchObject([{ name: 'Claude', url }]);
    const named = dataFolder();
    expect(await run('add', url, '--name', 'Mine', '--data-dir', named)).toEqual({
      code: 0,
      out: 'Mine is watched from now on.\n',
      err: '',
    });
    expect(settingsIn(named).pages).toMatchObject([{ name: 'Mine', mutedComponentIds: [] }]);
  });

  test('says when a service is watched already, by whatever name of it', async () => {
    const folder = dataFolder();
    await run('add', await serveDocuments(QUIET), '--data-dir', folder);
    const settings = settingsIn(folder);
    const pages = settings.pages.map((page) => ({ ...page, serviceId: 'claude', name: 'Mine' }));
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...settings, pages }));
    for (const name of ['anthropic', 'Claude', 'mine', pages[0]?.url ?? '']) {
      const { code, out, err } = await run('add', name, '--data-dir', folder, '--json');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(JSON.parse(out)).toMatchObject({ added: false, service: { service: 'Mine', catalogueId: 'claude' } });
    }
    expect(settingsIn(folder).pages).toHaveLength(1);
  });

  test('chooses what the format of the page asks for', async () => {
    const url = `${await serveDocuments(EVENTS)}public/currentevents`;
    const folder = dataFolder();
    const add = (region: string) => run('add', url, '--choose', `region=${region}`, '--data-dir', folder, '--json');
    expect((await add('us-east-1')).code).toBe(0);
    expect((await add('eu-west-1')).code).toBe(0);
    expect(settingsIn(folder).pages.map(({ choices }) => choices)).toEqual([
      { region: 'us-east-1' },
      { region: 'eu-west-1' },
    ]);
    expect(await add('atlantis-1')).toMatchObject({ code: 2, out: '' });
    expect(await add('us-east-1')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('already') as string,
    });
  });

  test('keeps everything else that is set', async () => {
    const folder = dataFolder();
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ polling: { intervalSeconds: 77 } }));
    expect((await run('add', await serveDocuments(QUIET), '--data-dir', folder)).code).toBe(0);
    expect(settingsIn(folder)).toMatchObject({ polling: { intervalSeconds: 77 }, notifications: { enabled: true } });
  });

  test('of what is no status page, or where nothing can be written, is one sentence', async () => {
    const file = join(dataFolder(), 'file');
    writeFileSync(file, '');
    for (const [service, folder] of [
      [await serveDocuments({}), dataFolder()],
      ['nothing at all', dataFolder()],
      [await serveDocuments(QUIET), file],
    ] as const) {
      const { code, out, err } = await run('add', service, '--data-dir', folder, '--json');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^(greenbar: [^\n]+\.\n){1,2}$/);
    }
  });
});

test('remove takes a service out, however it is called, and keeps the rest', async () => {
  const folder = dataFolder();
  const [one, other] = [await serveDocuments(QUIET), await serveDocuments(QUIET)];
  await run('add', one, '--name', 'One', '--data-dir', folder);
  await run('add', other, '--name', 'Other', '--data-dir', folder);
  const removed = await run('remove', 'one', '--data-dir', folder, '--json');
  expect(removed).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(removed.out)).toMatchObject({ removed: true, service: { service: 'One', url: one } });
  expect(await run('remove', other, '--data-dir', folder)).toMatchObject({ code: 0 });
  expect(settingsIn(folder).pages).toEqual([]);
  expect(await run('remove', other, '--data-dir', folder)).toMatchObject({ code: 2, out: '' });
});

describe('snooze', () => {
  test.each([
    ['30m', '2026-02-17T12:30:00.000Z'],
    ['1h', '2026-02-17T13:00:00.000Z'],
    ['14d', '2026-03-03T12:00:00.000Z'],
    ['until-resolved', 'resolved'],
    ['off', null],
  ])('for %s', async (time, until) => {
    const folder = dataFolder();
    await run('add', await serveDocuments(QUIET), '--data-dir', folder);
    const at = ['--now', '2026-02-17T12:00:00Z', '--data-dir', folder, '--json'];
    for (const args of [[], ['claude']]) {
      const { code, out, err } = await run('snooze', ...args, '--for', time, ...at);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const said = JSON.parse(out) as { service: string | null; snoozedUntil: string | null };
      expect(said.service).toBe(args.length === 0 ? null : 'Claude');
      // The clock of the command goes on while it runs.
      expect(said.snoozedUntil?.replace(/:0\d\.\d{3}Z$/, ':00.000Z') ?? null).toBe(until);
    }
    const { snoozedUntil, pages } = settingsIn(folder);
    expect([snoozedUntil === null, pages[0]?.snoozedUntil === undefined]).toEqual([until === null, until === null]);
  });

  test('until tomorrow ends in the morning', async () => {
    const at = ['--now', '2026-02-17T12:00:00Z', '--data-dir', dataFolder()];
    const { out } = await run('snooze', '--for', 'until-tomorrow', ...at);
    expect(out).toMatch(
      /^Nothing is announced until 1[78] Feb 2026, 07:00\.\n$|^Nothing is announced until Feb 1[78], 2026, 07:00\.\n$/,
    );
  });

  test.each(['0m', '15d', '1', 'h', '1.5h', 'forever'])('for %s is refused in one sentence', async (time) => {
    const { code, out, err } = await run('snooze', '--for', time, '--data-dir', dataFolder());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^greenbar: [^\n]+\.\n$/);
  });
});

describe('list', () => {
  test('says what is watched, and how it was when it was last read', async () => {
    const folder = dataFolder();
    const url = await serveDocuments(QUIET);
    await run('add', url, '--data-dir', folder);
    const list = async (...args: string[]) => run('list', '--data-dir', folder, ...args);
    expect(JSON.parse((await list('--json')).out)).toMatchObject({
      snoozedUntil: null,
      services: [{ service: 'Claude', level: 'unknown', freshness: 'waiting', readAt: null }],
    });
    const now = '2026-09-15T12:00:00Z';
    expect((await run('history', 'claude', '--days', '1', '--now', now, '--data-dir', folder)).code).toBe(0);
    await run('snooze', 'claude', '--for', 'until-resolved', '--data-dir', folder);
    expect(JSON.parse((await list('--now', now, '--json')).out)).toMatchObject({
      services: [
        { level: 'operational', freshness: 'fresh', readAt: '2026-09-15T12:00:00.000Z', snoozedUntil: 'resolved' },
      ],
    });
    expect((await list('--now', now)).out).toMatch(
      /^Claude {2}Operational {2}read just now, silent until .+ {2}http:\S+\n$/,
    );
    // An hour later nobody knows.
    const later = JSON.parse((await list('--now', '2026-09-15T13:00:00Z', '--json')).out) as object;
    expect(later).toMatchObject({ services: [{ level: 'unknown', freshness: 'stale' }] });
  });

  test('of nothing says how to begin', async () => {
    const { code, out, err } = await run('list', '--data-dir', dataFolder());
    expect({ code, out, err }).toEqual({ code: 0, err: '', out: expect.stringContaining('greenbar add') as string });
  });
});

describe('a name nobody knows', () => {
  test.each([
    ['status', 'opneai', '“openai”'],
    ['add', 'githb', '“github”'],
    ['history', 'cloudflrae', '“cloudflare”'],
    ['remove', 'clade', '“Claude”'],
    ['snooze', 'Cluade', '“Claude”'],
  ])('%s %s: the nearest is named', async (command, typed, meant) => {
    const folder = dataFolder();
    await run('add', await serveDocuments(QUIET), '--data-dir', folder);
    const more = command === 'snooze' ? ['--for', '1h'] : [];
    const { code, out, err } = await run(command, typed, ...more, '--data-dir', folder, '--json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^greenbar: [^\n]+did you mean [^\n]+\?\n$/);
    expect(err.toLowerCase()).toContain(meant.toLowerCase());
  });
});
