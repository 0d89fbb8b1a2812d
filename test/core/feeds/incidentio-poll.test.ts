import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incidentio } from '#core/feeds/incidentio';
import type { Snapshot } from '#core/model/snapshot';
import type { Failure } from '#core/model/failure';
import type { Result } from '#core/model/result';
import { FIXTURES } from './check-expected-rows.ts';
import { warned } from './said-words.ts';
import { addressOf, play, value, type Server } from './serve-capture.ts';

const ORIGIN = 'https://status.example.com';
const captured = (file: string) => readFileSync(join(FIXTURES, file), 'utf8');
const summaryOf = (file: string) =>
  JSON.stringify({ summary: (JSON.parse(captured(file)) as { summary: object }).summary });

function poll(server: Server, path = '/'): { result: Result<Snapshot, Failure>; asked: string[] } {
  const asked: string[] = [];
  const result = play(incidentio.poll(addressOf(ORIGIN + path)), ORIGIN, (where) => {
    asked.push(where);
    return server(where);
  });
  return { result, asked };
}

const SUMMARY = '/proxy/status.example.com';

test('the summary alone is asked for when it is there', () => {
  const { result, asked } = poll((path) =>
    path === SUMMARY ? summaryOf('openai/page-data.2026-03-17T155605Z.json') : null,
  );
  expect(asked).toEqual([SUMMARY]);
  expect(value(result).components).toHaveLength(31);
});

test('the host is asked under its port, and views of a page lead to the page', () => {
  const address = addressOf('http://127.0.0.1:8123/incidents/01KKWW47249GJZZP9ZGR1PTHV5');
  expect(incidentio.poll(address).next().value).toEqual({ url: 'http://127.0.0.1:8123/proxy/127.0.0.1:8123' });
});

test('a page is also found under its short name', () => {
  const address = addressOf('https://statuspage.incident.io/linear');
  const page = play(incidentio.poll(address), 'https://statuspage.incident.io', (path) =>
    path === '/proxy/linear' ? summaryOf('linear/page-data.2026-03-17T041551Z.json') : null,
  );
  expect(value(page).page.url).toBe('https://linearstatus.com/');
});

test('without the summary the compatibility API is read, without that the page', () => {
  const compat = poll((path) =>
    path === '/api/v2/summary.json' ? captured('openai/api-v2-summary.2026-09-15.quiet.json') : null,
  );
  expect(value(compat.result).componentsComplete).toBe(false);
  const html = poll((path) => (path === '/' ? captured('linear/page.2026-03-17T041551Z.html') : null));
  expect(html.asked).toEqual([SUMMARY, '/api/v2/summary.json', '/']);
  expect(value(html.result)).toMatchObject({ page: { name: 'Linear' }, level: 'operational' });
});

test('a parent page is asked for the pages below it', () => {
  const { result, asked } = poll((path) => {
    if (path === SUMMARY) return summaryOf('miro/page-data.2026-03-17T162747Z.json');
    return path === '/' ? captured('miro/page.2026-03-17T162747Z.html') : null;
  });
  expect(asked).toEqual([SUMMARY, '/']);
  expect(value(result).components.map(({ name }) => name)).toEqual(['EU', 'US', 'AU']);
});

test('a parent page whose HTML is refused is unknown, not operational', () => {
  const { result } = poll((path) => (path === SUMMARY ? summaryOf('miro/page-data.2026-03-17T162747Z.json') : null));
  expect(value(result)).toMatchObject({ level: 'unknown', components: [], warnings: { length: 1 } });
});

test('the data of the parent is not taken for that of a sub-page', () => {
  const { result, asked } = poll((path) => {
    if (path === `${SUMMARY}/eu`) return summaryOf('miro/page-data.2026-03-17T162747Z.json');
    return path === '/eu' ? captured('linear/page.2026-03-17T041551Z.html') : null;
  }, '/eu');
  expect(asked).toEqual([`${SUMMARY}/eu`, '/eu/api/v2/summary.json', '/eu']);
  expect(value(result).page.name).toBe('Linear');
});

const cut = captured('openai/page-data.2026-03-17T155605Z.json').slice(0, 30_000);
test.each([
  ['a catch-all web page', '<!DOCTYPE html><title>Shop</title>', 'shape'],
  ['an empty body', '', 'shape'],
  ['a body that breaks off', cut, 'shape'],
  ['another JSON', '{"summary":{"hello":1}}', 'shape'],
  ['a list', '[1,2,3]', 'shape'],
  ['a null', 'null', 'shape'],
  ['a server error', { status: 500, text: '{}' }, 'http_status'],
  ['a login', { status: 401, text: '' }, 'not_public'],
])('%s is a failure in words', (_what, said, kind) => {
  const { result } = poll(() => said);
  expect(result).toMatchObject({ ok: false, problem: { kind } });
  expect(result.ok ? '' : result.problem.reason).toMatch(/^[A-Z“].*\.$/);
});

test('a plea to slow down and a dead network end the poll at once', () => {
  expect(poll(() => ({ status: 429, text: '' })).asked).toEqual([SUMMARY]);
  const exchange = incidentio.poll(addressOf(`${ORIGIN}/`));
  exchange.next();
  const failure: Failure = { kind: 'timeout', reason: 'The server took too long.' };
  expect(exchange.next({ kind: 'none', failure })).toEqual({ done: true, value: { ok: false, problem: failure } });
});

test('words nobody knows are warned of, and are not operational', () => {
  const page = JSON.parse(captured('openai/proxy-summary.2026-10-07.one-incident.json')) as {
    summary: { affected_components: { status: string }[]; ongoing_incidents: unknown };
  };
  for (const affected of page.summary.affected_components) affected.status = 'on_fire';
  page.summary.ongoing_incidents = null;
  const { result } = poll((path) => (path === SUMMARY ? JSON.stringify(page) : null));
  expect(value(result).level).toBe('unknown');
  expect(warned(value(result))).toEqual(['The status of a component “on_fire” is not known.']);
});
