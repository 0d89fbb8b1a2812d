import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '#core/model/snapshot';
import { LEVELS } from '#core/model/level';
import { dataFolder, fixture, FIXTURES, run, serveDocuments, type Served } from './harness.ts';

const SUMMARY = 'statuspage/claude/api-v2-summary.2026-09-15.quiet.json';
const TROUBLED = 'statuspage/github/api-v2-summary.2020-05-22.minor-plus-scheduled.json';

/** The documented shape, and nothing else. */
const iso = z.iso.datetime({ precision: 3 });
const reading = z.enum([...LEVELS, 'unknown']);
const update = z.strictObject({ at: iso, status: z.string(), text: z.string() });
const checked = z.strictObject({
  format: z.string(),
  detection: z.strictObject({ confidence: z.number().gt(0).max(1), reason: z.string().min(10) }).nullable(),
  page: z.strictObject({ name: z.string().min(1), url: z.string() }),
  updatedAt: iso.nullable(),
  level: reading,
  components: z.array(
    z.strictObject({ id: z.string(), name: z.string(), group: z.string().nullable(), level: reading }),
  ),
  incidents: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      impact: z.enum(IMPACTS),
      status: z.enum(INCIDENT_STATUSES),
      startedAt: iso,
      resolvedAt: iso.nullable(),
      components: z.array(z.string()),
      url: z.string().nullable(),
      updates: z.array(update),
    }),
  ),
  maintenances: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      status: z.enum(MAINTENANCE_STATUSES),
      startsAt: iso,
      endsAt: iso.nullable(),
      components: z.array(z.string()),
      url: z.string().nullable(),
      updates: z.array(update),
    }),
  ),
  warnings: z.array(z.string()),
});

describe('check --json', () => {
  const captures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\/(page|api-v2|incidents-archive|proxy|history)[.-].*\.(json|html|atom)$/.test(name));

  test('there are captures', () => {
    expect(captures.length).toBeGreaterThan(20);
  });

  test.each(captures)('of %s is one document of the documented shape', async (name) => {
    const { code, out, err } = await run('check', join(FIXTURES, name), '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(checked.safeParse(JSON.parse(out)).error?.issues).toBeUndefined();
  });

  test('says what the page says', async () => {
    const { out } = await run('check', join(FIXTURES, TROUBLED), '--json');
    const { components, ...said } = checked.parse(JSON.parse(out));
    expect(said).toMatchObject({
      format: 'statuspage',
      page: { name: 'GitHub' },
      incidents: [{ impact: 'minor', resolvedAt: null }],
      maintenances: [
        { status: 'scheduled', startsAt: '2020-09-30T16:00:00.000Z', endsAt: '2020-09-30T19:00:00.000Z' },
        { status: 'scheduled', startsAt: '2020-09-30T07:00:00.000Z', endsAt: '2020-09-30T10:00:00.000Z' },
      ],
      warnings: [],
    });
    expect(components.find(({ name }) => name === 'Git Operations')).toMatchObject({ group: null });
  });

  test('is the same from a server as from the file', async () => {
    const url = await serveDocuments({ '/api/v2/summary.json': { body: fixture(SUMMARY) } });
    const fromServer = await run('check', url, '--json');
    const fromFile = await run('check', join(FIXTURES, SUMMARY), '--json');
    expect(fromServer).toEqual(fromFile);
    expect(fromServer.code).toBe(0);
  });

  test('with the format given asks only what that format asks', async () => {
    const url = await serveDocuments({ '/api/v2/summary.json': { body: fixture(SUMMARY) } });
    const { code, out } = await run('check', url, '--format', 'statuspage', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: 'statuspage', level: 'operational', detection: null });
    const fromFile = await run('check', join(FIXTURES, SUMMARY), '--format', 'statuspage', '--json');
    expect(JSON.parse(fromFile.out)).toEqual(JSON.parse(out));
  });
});

test('check for people names the page, its level and its components, without anything a terminal would obey', async () => {
  const folder = dataFolder();
  const file = join(folder, 'summary.json');
  writeFileSync(file, fixture(SUMMARY).replace('"Claude"', '"Cla\\u001b[31mude"'));
  const { code, out } = await run('check', file);
  expect(code).toBe(0);
  expect(out).toContain('Operational');
  expect(out).not.toContain('\u001b');
});

const html = (title: string): string => `<!doctype html><html><head><title>${title}</title></head><body></body></html>`;
const page = (served: Served): Record<string, Served> => ({ '*': served });

describe('what is not a status page ends with exit 2 and one sentence', () => {
  test.each<[name: string, documents: Record<string, Served>]>([
    ['an HTML error page', page({ status: 500, type: 'text/html', body: html('Internal Server Error') })],
    ['a gateway’s error page', page({ status: 503, type: 'text/html', body: html('Service Unavailable') })],
    ['a page that is not there', page({ status: 404, type: 'text/html', body: html('Not Found') })],
    ['a login', page({ status: 401, type: 'text/html', body: html('Log in') })],
    ['a catch-all that answers 200 to everything', page({ type: 'text/html', body: html('Welcome to our shop') })],
    ['the same under a JSON type', page({ body: html('Welcome to our shop') })],
    ['an empty body', page({ body: '' })],
    ['white space', page({ body: ' \n ' })],
    ['JSON of something else', page({ body: '{"status":"ok","components":{}}' })],
    ['JSON null', page({ body: 'null' })],
    ['a number', page({ body: '42' })],
    ['a body cut in the middle of the text', page({ body: fixture(SUMMARY).slice(0, 700) })],
    ['a connection cut in the middle of the body', page({ body: fixture(SUMMARY).slice(0, 700), cut: true })],
    ['a picture', page({ type: 'image/png', body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') })],
    ['text', page({ type: 'text/plain', body: 'All systems go' })],
    ['JSON nested without end', page({ body: '['.repeat(100_000) })],
    ['a summary without a page', page({ body: '{"components":[],"incidents":[]}' })],
  ])('%s', async (_name, documents) => {
    const url = await serveDocuments(documents);
    expectOneSentence(await run('check', url));
    expectOneSentence(await run('check', url, '--json'));
  });

  test('nobody there', async () => {
    expectOneSentence(await run('check', 'http://127.0.0.1:9/', '--json'));
  });

  test.each([['http://status.example/'], ['ftp://status.example/'], ['no such file'], ['https://a b/'], ['']])(
    'the address “%s”',
    async (address) => {
      expectOneSentence(await run('check', address, '--json'));
    },
  );

  test('a format nobody knows', async () => {
    const ran = await run('check', 'https://status.example/', '--format', 'nothing');
    expectOneSentence(ran);
    expect(ran.err).toContain('statuspage');
  });

  test('a folder, an empty file, half a file', async () => {
    const folder = dataFolder();
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'empty.json'), '');
    writeFileSync(join(folder, 'half.json'), readFileSync(join(FIXTURES, SUMMARY)).subarray(0, 900));
    for (const name of ['sub', 'empty.json', 'half.json']) expectOneSentence(await run('check', join(folder, name)));
  });

  test.each([['missing.json'], ['./missing'], ['/missing/page.html'], ['C:\\missing.xml']])(
    'a file that is not there: %s',
    async (name) => {
      const ran = await run('check', name);
      expectOneSentence(ran);
      expect(ran.err).toContain('There is no file');
    },
  );
});

function expectOneSentence({ code, out, err }: { readonly code: number; readonly out: string; readonly err: string }) {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^greenbar: [^\n]{10,600}\.\n$/);
  expect(err).not.toMatch(/ {4}at |Error:|undefined|\[object/);
}
