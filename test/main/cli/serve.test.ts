import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { send, signIn } from '../browser/http-client.ts';
import { dataFolder, fixture, run, serveDocuments, start, type Running, type Served } from './harness.ts';

const QUIET = { body: fixture('statuspage/claude/api-v2-summary.2026-09-15.quiet.json') };

interface Answered {
  readonly ok: boolean;
  readonly answer: {
    readonly pages: readonly { readonly id: string; readonly name: string; readonly level: string }[];
  };
}

async function linkOf(serving: Running): Promise<string> {
  await expect.poll(serving.out, { timeout: 10_000 }).toMatch(/\n$/);
  const match = /^greenbar: (http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+)\n$/.exec(serving.out());
  return match?.[1] ?? '';
}

async function stateAt(link: string, cookie: string): Promise<Answered['answer']> {
  const answer = await send(link, '/rpc/state', { method: 'POST', headers: { cookie }, body: '{}' });
  return (JSON.parse(answer.body.toString('utf8')) as Answered).answer;
}

describe('serve', () => {
  test('prints one line, watches the pages named, and ends with 0 when asked to', async () => {
    const url = await serveDocuments({ '/api/v2/summary.json': QUIET });
    const serving = start('serve', '--page', url, '--interval', '1', '--data-dir', dataFolder(), '--no-open');
    const link = await linkOf(serving);
    const cookie = await signIn(link);
    await expect.poll(async () => (await stateAt(link, cookie)).pages[0]?.level).toBe('operational');
    serving.stop();
    const { code, out, err } = await serving.ended;
    expect({ code, err, lines: out.trim().split('\n').length }).toEqual({ code: 0, err: '', lines: 1 });
    await expect(send(link, '/')).rejects.toThrow();
  });

  test('watches nothing before anybody has chosen, and proposes what the catalogue says', async () => {
    const serving = start('serve', '--data-dir', dataFolder());
    const link = await linkOf(serving);
    const cookie = await signIn(link);
    expect((await stateAt(link, cookie)).pages).toEqual([]);
    const answer = await send(link, '/rpc/services', { method: 'POST', headers: { cookie }, body: '{"query":""}' });
    const { answer: services } = JSON.parse(answer.body.toString('utf8')) as {
      answer: { id: string; firstRun: boolean }[];
    };
    expect(services.filter(({ firstRun }) => firstRun).map(({ id }) => id)).toEqual(['openai', 'github', 'claude']);
    serving.stop();
    expect((await serving.ended).code).toBe(0);
  });

  test('says which page it cannot read yet, serves all the same, and keeps trying', async () => {
    const url = await serveDocuments({});
    const serving = start('serve', '--page', url, '--data-dir', dataFolder());
    await linkOf(serving);
    expect(serving.err()).toMatch(/^greenbar: http:\S+ is not watched yet, and is tried again: [^\n]+\.\n$/);
    serving.stop();
    expect((await serving.ended).code).toBe(0);
  });

  test('watches a page named before from the start, though it cannot be read now', async () => {
    const documents: Record<string, Served> = { '/api/v2/summary.json': QUIET };
    const url = await serveDocuments(documents);
    const command = ['serve', '--page', url, '--interval', '1', '--data-dir', dataFolder()];
    const first = start(...command);
    const firstLink = await linkOf(first);
    const cookie = await signIn(firstLink);
    const level = async () => (await stateAt(firstLink, cookie)).pages[0]?.level;
    await expect.poll(level, { timeout: 15_000 }).toBe('operational');
    first.stop();
    await first.ended;
    documents['/api/v2/summary.json'] = { status: 500, body: '' };
    const second = start(...command);
    const link = await linkOf(second);
    const { pages } = await stateAt(link, await signIn(link));
    expect(pages).toMatchObject([{ name: 'Claude', level: 'operational' }]);
    second.stop();
    expect(await second.ended).toMatchObject({ code: 0, err: '' });
  });

  test('watches the pages named also where nothing can be written', async () => {
    const url = await serveDocuments({ '/api/v2/summary.json': QUIET });
    const file = join(dataFolder(), 'file');
    writeFileSync(file, '');
    const serving = start('serve', '--page', url, '--data-dir', file);
    const link = await linkOf(serving);
    const cookie = await signIn(link);
    await expect
      .poll(async () => (await stateAt(link, cookie)).pages, { timeout: 15_000 })
      .toMatchObject([{ level: 'operational' }]);
    expect(serving.err()).toContain('for this run only');
    serving.stop();
    expect((await serving.ended).code).toBe(0);
  });

  test('one at a time watches with the data of a folder, and what only reads it goes on', async () => {
    const url = await serveDocuments({ '/api/v2/summary.json': QUIET });
    const folder = dataFolder();
    const first = start('serve', '--page', url, '--data-dir', folder);
    await linkOf(first);
    const second = await run('serve', '--page', url, '--data-dir', folder);
    expect(second).toEqual({
      code: 2,
      out: '',
      err: `greenbar: Greenbar already runs with the data in ${folder}; quit it, or use another folder.\n`,
    });
    expect((await run('history', url, '--days', '2', '--data-dir', folder)).code).toBe(0);
    expect((await run('incidents', '--json', '--data-dir', folder)).code).toBe(0);
    first.stop();
    expect((await first.ended).code).toBe(0);
    expect((await run('serve', '--page', url, '--data-dir', folder)).code).toBe(0);
  });

  test('says in one sentence that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const port = String((other.address() as AddressInfo).port);
    const url = await serveDocuments({ '/api/v2/summary.json': QUIET });
    const { code, out, err } = await run('serve', '--port', port, '--page', url, '--data-dir', dataFolder());
    expect({ code, out, err }).toEqual({
      code: 2,
      out: '',
      err: `greenbar: Port ${port} is taken by another program.\n`,
    });
  });
});

describe('replay', () => {
  test('answers as the page did at that moment', async () => {
    const playing = start('replay', 'openai', '--now', '2026-02-16T20:51:00Z');
    await expect.poll(playing.out).toMatch(/^greenbar: http:\/\/127\.0\.0\.1:\d+\/\n$/);
    const url = playing.out().trim().slice('greenbar: '.length);
    const { out } = await run('check', url, '--json');
    const { level, components } = JSON.parse(out) as { level: string; components: { level: string }[] };
    expect([level === 'operational', components.some((component) => component.level === 'major_outage')]).toEqual([
      false,
      true,
    ]);
    const { headers, status } = await send(url, '/', {});
    expect([status, headers['content-type'], headers.date]).toEqual([
      200,
      'text/html; charset=utf-8',
      expect.stringMatching(/^Mon, 16 Feb 2026 20:51:/) as string,
    ]);
    expect((await send(url, '/nothing')).status).toBe(404);
    expect((await send(url, '/', { method: 'POST' })).status).toBe(405);
    playing.stop();
    expect((await playing.ended).code).toBe(0);
  });

  test.each([['nothing'], ['package.json']])('of “%s” ends with one sentence', async (name) => {
    const { code, out, err } = await run('replay', name);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^greenbar: [^\n]+\.\n$/);
  });
});

test('the demo plays the recorded page through the whole app, and leaves nothing behind', async () => {
  const playing = start('demo', '--speed', '200000', '--no-open');
  const link = await linkOf(playing);
  const cookie = await signIn(link);
  const body = JSON.stringify({ pageId: null, limit: 100 });
  const count = async (): Promise<number> => {
    const answer = await send(link, '/rpc/incidents', { method: 'POST', headers: { cookie }, body });
    return (JSON.parse(answer.body.toString('utf8')) as { answer: unknown[] }).answer.length;
  };
  await expect.poll(count, { timeout: 20_000, interval: 200 }).toBeGreaterThan(3);
  playing.stop();
  expect(await playing.ended).toMatchObject({ code: 0, err: expect.stringContaining('playing OpenAI') as string });
});
