import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { HookDocument } from '#core/hooks/event-document';
import { hookOn } from '../../core/hooks/sample-hooks.ts';
import { readExposition } from '../../core/metrics/read-exposition.ts';
import { send, signIn } from '../browser/http-client.ts';
import { startReceiver } from '../engine/receiver.ts';
import { dataFolder, fixture, run, serveDocuments, start, type Running, type Served } from './harness.ts';

/** What goes out of `greenbar serve` besides its window: what is measured, and what hooks are told. */

const PATIENCE = { timeout: 15_000, interval: 100 };
const QUIET = fixture('statuspage/claude/api-v2-summary.2026-09-15.quiet.json');

async function linkOf(serving: Running): Promise<string> {
  await expect.poll(serving.out, PATIENCE).toMatch(/\n$/);
  return /http:\S+/.exec(serving.out())?.[0] ?? '';
}

test('scrapers read what is measured with the token of a file that is made for them', async () => {
  const url = await serveDocuments({ '/api/v2/summary.json': { body: QUIET } });
  const token = join(dataFolder(), 'token');
  const serving = start('serve', '--page', url, '--data-dir', dataFolder(), '--metrics-token-file', token);
  const link = await linkOf(serving);
  expect((await send(link, '/metrics')).status).toBe(401);
  const authorization = `Bearer ${readFileSync(token, 'utf8').trim()}`;
  const scraped = async (): Promise<number | undefined> => {
    const { body } = await send(link, '/metrics', { headers: { authorization } });
    return readExposition(body.toString('utf8')).get('greenbar_page_level')?.samples[0]?.value;
  };
  await expect.poll(scraped, PATIENCE).toBe(0);
  serving.stop();
  expect((await serving.ended).code).toBe(0);
});

test('a file that holds no token ends it with one sentence', async () => {
  const token = join(dataFolder(), 'token');
  writeFileSync(token, 'short');
  const { code, out, err } = await run('serve', '--data-dir', dataFolder(), '--metrics-token-file', token);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^greenbar: The token in [^\n]+\.\n$/);
});

test('a hook of the settings file is told of an outage, and can be tried', async () => {
  const receiver = await startReceiver();
  onTestFinished(() => receiver.be('down'));
  const documents: Record<string, Served> = { '/api/v2/summary.json': { body: QUIET } };
  const url = await serveDocuments(documents);
  const folder = dataFolder();
  mkdirSync(folder, { recursive: true });
  const hook = hookOn({ target: { kind: 'post', url: receiver.url, template: 'json', secret: 'shh' } });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ hooks: [hook] }));
  const serving = start('serve', '--page', url, '--interval', '1', '--data-dir', folder);
  const link = await linkOf(serving);
  const cookie = await signIn(link);
  const call = async (name: string, args: object): Promise<unknown> => {
    const { body } = await send(link, `/rpc/${name}`, {
      method: 'POST',
      headers: { cookie },
      body: JSON.stringify(args),
    });
    return (JSON.parse(body.toString('utf8')) as { answer: unknown }).answer;
  };
  expect(await call('testHook', { hookId: 'lamp' })).toEqual({ ok: true, value: 'Delivered.' });
  expect(receiver.acted).toMatchObject([{ test: true }]);

  const level = async (): Promise<string | undefined> =>
    ((await call('state', {})) as { pages: { level: string }[] }).pages[0]?.level;
  await expect.poll(level, PATIENCE).toBe('operational');
  const page = JSON.parse(QUIET) as { components: { status: string }[] };
  for (const component of page.components) component.status = 'major_outage';
  documents['/api/v2/summary.json'] = { body: JSON.stringify(page) };
  const told = (): readonly HookDocument[] => receiver.acted.filter((document) => !document.test);
  await expect.poll(() => told().length, PATIENCE).toBe(page.components.length);
  expect(new Set(told().map(({ event, level: of }) => `${event} ${of}`))).toEqual(new Set(['started major_outage']));
  serving.stop();
  expect((await serving.ended).code).toBe(0);
});
