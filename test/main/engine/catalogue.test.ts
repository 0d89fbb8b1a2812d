import { expect, test } from 'vitest';
import { failed, ok } from '#core/model/result';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { CatalogueRow } from '#core/settings/catalogue';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import type { CatalogueSource } from '../../../src-main/engine/ports.ts';
import { settle } from '../../fakes/fake-clock.ts';
import type { Said } from '../../fakes/fake-http.ts';
import { createFakePorts, type FakePorts } from '../../fakes/fake-ports.ts';
import { HOST, NETWORK_DOWN, RECORDED_AT, serving } from './page-world.ts';

const LIST = 'https://lists.example.com/catalogue.json';
const claude: CatalogueRow = {
  id: 'claude',
  name: 'Claude',
  url: `https://${HOST}/`,
  formatId: 'statuspage',
  category: 'AI',
  aliases: ['anthropic'],
};

/** Believes everything but the word `bad`. */
function fakeSource(askedAt: number | null = null): CatalogueSource & { readonly taken: string[] } {
  const taken: string[] = [];
  let asked = askedAt;
  return {
    url: LIST,
    rows: () =>
      taken.length === 0 ? [claude] : [claude, { ...claude, id: 'new', name: 'New', aliases: ['brand new'] }],
    askedAt: () => asked,
    take(text, at) {
      asked = at;
      if (text === 'bad') return failed('The published list of services is not signed by its author.');
      taken.push(text);
      return ok('newer');
    },
    taken,
  };
}

function open(source: CatalogueSource, respond: (url: string) => Said): { ports: FakePorts; engine: Engine } {
  const ports = createFakePorts({ now: RECORDED_AT, settings: defaultSettings, respond });
  const engine = createEngine(ports, { version: '0', clockSpeed: 1, catalogue: [], catalogueSource: source });
  return { ports, engine };
}

const found = async (engine: Engine, query: string): Promise<readonly string[]> =>
  (await engine.handlers.services({ query })).map(({ id }) => id);

test('a newer list of services is asked for once a day, and found in at once', async () => {
  const source = fakeSource();
  const { ports, engine } = open(source, (url) => (url === LIST ? 'good' : undefined));
  engine.start();
  expect(await found(engine, 'brand new')).toEqual([]);
  await ports.clock.advance(5 * MINUTE_MS);
  expect(await found(engine, 'brand new')).toEqual(['new']);
  await ports.clock.advance(3 * DAY_MS);
  expect(ports.http.asked.filter((url) => url === LIST)).toHaveLength(4);
  await engine.stop();
  expect(ports.clock.pending).toBe(0);
});

test('one that was asked for this morning is not asked for again after a restart', async () => {
  const { ports, engine } = open(fakeSource(RECORDED_AT - 6 * HOUR_MS), () => 'good');
  engine.start();
  await ports.clock.advance(17 * HOUR_MS);
  expect(ports.http.asked).toEqual([]);
  await ports.clock.advance(2 * HOUR_MS);
  expect(ports.http.asked).toEqual([LIST]);
  await engine.stop();
});

test.each<[string, Said]>([
  ['nobody answers', NETWORK_DOWN],
  ['the server has trouble', { status: 503, text: 'Service Unavailable' }],
])('where %s the list at hand stays, and it is tried again in an hour', async (_what, said) => {
  const source = fakeSource();
  const { ports, engine } = open(source, () => said);
  engine.start();
  await ports.clock.advance(130 * MINUTE_MS);
  expect(ports.http.asked).toHaveLength(3);
  expect(source.taken).toEqual([]);
  expect(await found(engine, 'claude')).toEqual(['claude']);
  await engine.stop();
});

test('a list that is refused is logged with its reason, and not asked for again that day', async () => {
  const { ports, engine } = open(fakeSource(), () => 'bad');
  engine.start();
  await ports.clock.advance(20 * HOUR_MS);
  expect(ports.http.asked).toHaveLength(1);
  expect(ports.logged).toContain('warning: the published list of services was refused');
  await engine.stop();
});

test('without an address nothing is asked', async () => {
  const { ports, engine } = open({ ...fakeSource(), url: null }, () => 'good');
  engine.start();
  await ports.clock.advance(3 * DAY_MS);
  expect(ports.http.asked).toEqual([]);
  await engine.stop();
});

test('a page added from the catalogue is watched as its row says, once the page confirms it', async () => {
  const rows = [claude, { ...claude, id: 'wrong', formatId: 'incidentio', choices: { region: 'eu' } }];
  const ports = createFakePorts({ now: RECORDED_AT, settings: defaultSettings, respond: serving() });
  const engine = createEngine(ports, { version: '0', clockSpeed: 1, catalogue: rows });
  const watched = async (serviceId: string): Promise<unknown> => {
    const added = await engine.handlers.addPage({ url: claude.url, name: null, formatId: null, serviceId });
    if (!added.ok) return added.problem;
    await engine.handlers.removePage({ pageId: added.value.pageId });
    await settle();
    return added.value.pageId;
  };
  expect(await watched('claude')).toBe(HOST);
  // The page is what it is: a format it does not have, and what was chosen for that, count for nothing.
  expect(await watched('wrong')).toBe(HOST);
  const given = { url: claude.url, name: 'Mine', formatId: 'statuspage' };
  expect(await engine.handlers.addPage(given)).toEqual({ ok: true, value: { pageId: HOST } });
  expect(ports.saved().pages).toMatchObject([{ name: 'Mine', serviceId: 'claude' }]);
  expect(await engine.handlers.addPage(given)).toEqual({ ok: false, problem: 'Mine is already watched.' });
  await settle();
  await engine.stop();
});
