import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseAddress } from '#core/model/address';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { settle } from '../../fakes/fake-clock.ts';
import type { Said } from '../../fakes/fake-http.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { ROOT } from '../../layers/source-files.ts';
import { COMPONENT, everything, HOST, openWorld, serving, summary, type World } from './page-world.ts';

const FEEDS = join(ROOT, 'test/fixtures/feeds');
const OPENAI = 'https://status.openai.com/';
const COMPAT = readFileSync(join(FEEDS, 'incidentio/openai/api-v2-summary.2026-09-15.quiet.json'), 'utf8');
const PROXY = readFileSync(join(FEEDS, 'incidentio/openai/proxy-summary.2026-10-07.one-incident.json'), 'utf8');
const LINEAR_HTML = readFileSync(join(FEEDS, 'incidentio/linear/page.2026-03-17T041551Z.html'), 'utf8');
const PAGE_FEED = readFileSync(join(FEEDS, 'statuspage/github/history.2025-04-18.scheduled-maintenance.atom'), 'utf8');
/** After the incident of the second capture began. */
const MOVED_AT = Date.parse('2026-10-07T02:00:00Z');
const EMBEDDINGS = '01JMXBRMFEV0AJ0VVS68N9CD6R';
const WEB_PAGE: Said = '<!doctype html><title>Welcome</title>';

/** What the captured page would have been as an Atlassian Statuspage: the same names, that product's kind of ids. */
function asStatuspage(levels: Record<string, string> = {}): string {
  const page = JSON.parse(COMPAT) as {
    page: { id: string };
    components: { id: string; name: string; status: string }[];
  };
  page.page.id = 'k3p9xw2mdq7t';
  for (const [index, component] of page.components.entries()) {
    component.id = `c${String(index).padStart(11, '0')}`;
    component.status = levels[component.name] ?? component.status;
  }
  return JSON.stringify(page);
}

function watching(url: string, name: string, formatId: string, mutedComponentIds: readonly string[] = []): Settings {
  const address = parseAddress(url);
  if (!address.ok) throw new Error(address.problem);
  const page = watchedPage(address.value, name, formatId);
  return { ...defaultSettings, pages: [{ ...page, mutedComponentIds }] };
}

const onStatuspage =
  (levels: Record<string, string> = {}) =>
  (url: string): Said =>
    url.endsWith('/api/v2/summary.json') ? asStatuspage(levels) : undefined;

function onIncidentIo(url: string): Said {
  if (url.endsWith('/api/v2/summary.json')) return COMPAT;
  return url.endsWith('/proxy/status.openai.com') ? PROXY : undefined;
}

async function then(world: World, respond: (url: string) => Said, forMs: number): Promise<void> {
  world.ports.http.answer(respond);
  await world.ports.clock.advance(forMs);
  await settle();
}

const idOf = (name: string): string =>
  (JSON.parse(asStatuspage()) as { components: { id: string; name: string }[] }).components.find(
    (component) => component.name === name,
  )?.id ?? '';

test('OpenAI’s captured summary under ids of a Statuspage (none of its Statuspage years was captured) → its captured incident.io page', async () => {
  const world = openWorld({
    at: MOVED_AT,
    settings: watching(OPENAI, 'OpenAI', 'statuspage', [idOf('Audio'), 'gone']),
    respond: onStatuspage(),
  });
  await then(world, onStatuspage(), 4 * MINUTE_MS);
  await then(world, onStatuspage({ Embeddings: 'partial_outage' }), 10 * MINUTE_MS);
  expect(world.ports.shown.map(({ title }) => title)).toEqual(['OpenAI: Embeddings – Partial outage']);

  await then(world, onIncidentIo, 4 * HOUR_MS);
  const [page] = world.ports.saved().pages;
  expect(page).toMatchObject({ id: 'status.openai.com', url: OPENAI, formatId: 'incidentio', name: 'OpenAI' });
  expect(page?.mutedComponentIds).toEqual(['01JMXBRMFEKVBWKK82B44QFMCE', 'gone']);
  const state = world.engine.state();
  expect(state.pages[0]).toMatchObject({ freshness: 'fresh', formatLabel: 'incident.io', failure: null });
  expect(state.notices).toEqual(['OpenAI moved to incident.io; 22 of 25 components joined.']);

  // Told once, quietly; the outage that was announced under the old id ends under the new one, in the same thread.
  expect(world.ports.shown.slice(1).map(({ title, body, urgency }) => [title, body, urgency])).toEqual([
    ['OpenAI moved to incident.io', '22 of 25 components joined; their history goes on.', 'low'],
    ['OpenAI: Embeddings works again', expect.stringMatching(/^Partial outage for/), 'normal'],
  ]);
  const decisions = world.ports.store.readDecisions(10);
  expect(decisions.filter(({ event }) => event === 'page_moved')).toMatchObject([
    { subject: 'incident.io', outcome: 'notified', pageId: 'status.openai.com' },
  ]);
  const { changes } = world.ports.store.readHistory('status.openai.com', { from: 0, to: world.ports.clock.now() });
  expect(changes.filter(({ rowId }) => rowId === EMBEDDINGS).map(({ level }) => level)).toEqual([
    'operational',
    'partial_outage',
    'operational',
  ]);
  // The two Logins of the new page could both be the one there was: it stays apart, and is not known any more.
  expect(changes.filter(({ rowId }) => rowId === idOf('Login')).map(({ level }) => level)).toEqual([
    'operational',
    null,
  ]);
  await world.engine.stop();
  const again = openWorld({
    at: world.ports.clock.now(),
    settings: world.ports.saved(),
    store: world.ports.store,
    respond: onIncidentIo,
  });
  await then(again, onIncidentIo, 10 * MINUTE_MS);
  expect(again.ports.shown).toEqual([]);
  expect(again.engine.state().notices).toEqual([]);
});

test('an incident that began between the last reading and the move is announced', async () => {
  const settings = watching(OPENAI, 'OpenAI', 'statuspage');
  const world = openWorld({ at: MOVED_AT - DAY_MS, settings, respond: onStatuspage() });
  await then(world, onStatuspage(), 10 * MINUTE_MS);
  await then(world, everything(WEB_PAGE), 70 * MINUTE_MS);
  expect(world.ports.shown).toEqual([]);
  await then(world, onIncidentIo, 2 * HOUR_MS);
  const [told] = world.ports.shown;
  expect(told?.title).toContain('OpenAI');
  expect(world.ports.store.readDecisions(10).map(({ event }) => event)).toEqual(
    expect.arrayContaining(['incident_started', 'page_moved']),
  );
});

test('a redirect to a new home is remembered, and the page keeps its id', async () => {
  const linear = recordedPages().find(({ name }) => name === 'Linear');
  if (linear === undefined) throw new Error('Linear was recorded');
  const served = (url: string): Said => linear.answer(new URL(url).pathname, new URL(url).search.slice(1));
  const atOldHost = (url: string): Said => served(url.replace('/proxy/status.linear.app', '/proxy/linearstatus.com'));
  const redirected = (url: string): Said => {
    if (url.startsWith('https://linearstatus.com/')) return served(url);
    const isFrontPage = url === 'https://status.linear.app/';
    return isFrontPage ? { status: 200, text: LINEAR_HTML, url: 'https://linearstatus.com/' } : undefined;
  };
  const settings = watching('https://status.linear.app/', 'Linear', 'incidentio');
  const at = Date.parse('2026-03-17T05:00:00Z');
  const world = openWorld({ at, settings, respond: atOldHost });
  await then(world, atOldHost, 4 * MINUTE_MS);
  const rows = world.engine.state().pages[0]?.components.map(({ id }) => id) ?? [];
  expect(rows.length).toBeGreaterThan(5);
  await then(world, redirected, 2 * HOUR_MS);
  expect(world.ports.saved().pages).toMatchObject([{ id: 'status.linear.app', url: 'https://linearstatus.com/' }]);
  expect(world.engine.state().pages[0]).toMatchObject({ url: 'https://linearstatus.com/', freshness: 'fresh' });
  expect(world.ports.shown.map(({ title }) => title)).toEqual(['Linear moved to linearstatus.com']);
  expect(world.engine.state().notices[0]).toContain(`${rows.length} of ${rows.length} components joined`);
});

test('a page that has become something else is looked at again once an hour, and stays what it was', async () => {
  const world = openWorld();
  await then(world, serving(), 4 * MINUTE_MS);
  world.ports.http.asked.length = 0;
  await then(world, everything(WEB_PAGE), 150 * MINUTE_MS);
  // A poll asks for what its own format serves; only looking anew asks for what another one would.
  const looks = world.ports.http.asked.filter((url) => url.startsWith(`https://${HOST}/proxy/`));
  expect(looks.length).toBeGreaterThan(1);
  expect(looks.length).toBeLessThan(5);
  expect(world.ports.saved().pages).toMatchObject([{ formatId: 'statuspage', url: `https://${HOST}/` }]);
  expect(world.engine.state().pages[0]?.freshness).toBe('broken');
  expect(world.ports.shown).toEqual([]);
});

test('a server in trouble is no reason to look for another home', async () => {
  const world = openWorld();
  await then(world, serving(), 4 * MINUTE_MS);
  world.ports.http.asked.length = 0;
  await then(world, everything({ status: 503, text: 'Service Unavailable' }), 90 * MINUTE_MS);
  expect(world.ports.http.asked.filter((url) => url.startsWith(`https://${HOST}/proxy/`))).toEqual([]);
});

test('an emptied list of components makes us look at once, and is no reading', async () => {
  const world = openWorld();
  await then(world, serving(), 4 * MINUTE_MS);
  world.ports.http.asked.length = 0;
  const empty = JSON.stringify({ ...(JSON.parse(summary()) as object), components: [] });
  await then(world, (url) => (url.endsWith('/summary.json') ? empty : undefined), 2 * MINUTE_MS);
  const [page] = world.engine.state().pages;
  expect(page?.failure?.reason).toBe('The page no longer lists any components.');
  expect(page?.components.length).toBeGreaterThan(0);
  expect(world.ports.saved().pages).toMatchObject([{ formatId: 'statuspage' }]);
});

test('a feed that lists no components is no new home', async () => {
  const settings = watching(OPENAI, 'OpenAI', 'statuspage');
  const world = openWorld({ at: MOVED_AT, settings, respond: onStatuspage() });
  await then(world, onStatuspage(), 4 * MINUTE_MS);
  await then(world, (url) => (url === OPENAI ? PAGE_FEED : undefined), 90 * MINUTE_MS);
  expect(world.ports.saved().pages).toMatchObject([{ formatId: 'statuspage', url: OPENAI }]);
  expect(world.engine.state().notices).toEqual([]);
});

test('components whose ids were given anew on the same page are joined without a word', async () => {
  const renamed: Said = summary({ component: 'partial_outage' }).replaceAll(COMPONENT, 'zzzzzzzzzzz9');
  const world = openWorld();
  await then(world, serving(), 4 * MINUTE_MS);
  await world.engine.handlers.mute({ pageId: HOST, componentId: COMPONENT, muted: true });
  await then(world, serving({ component: 'partial_outage' }), 4 * MINUTE_MS);
  await then(world, (url) => (url.endsWith('/summary.json') ? renamed : undefined), 10 * MINUTE_MS);
  const { changes } = world.ports.store.readHistory(HOST, { from: 0, to: world.ports.clock.now() });
  const levels = changes.filter(({ rowId }) => rowId === 'zzzzzzzzzzz9').map(({ level }) => level);
  expect(levels).toEqual(['operational', 'partial_outage']);
  expect(changes.filter(({ rowId }) => rowId === COMPONENT)).toEqual([]);
  expect(world.ports.saved().pages[0]?.mutedComponentIds).toEqual(['zzzzzzzzzzz9']);
  expect(world.ports.shown).toEqual([]);
  expect(world.engine.state().notices).toEqual([]);
});

test('who does not want to wait for the hour has it looked for at once', async () => {
  const settings = watching(OPENAI, 'OpenAI', 'statuspage');
  const world = openWorld({ at: MOVED_AT, settings, respond: onStatuspage() });
  const { handlers } = world.engine;
  await then(world, onStatuspage(), 4 * MINUTE_MS);
  await then(world, everything(WEB_PAGE), 10 * MINUTE_MS);
  expect(await handlers.detectAgain({ pageId: 'status.openai.com' })).toEqual({ ok: true, value: 'not_found' });
  // It was looked for a moment ago: by itself nothing happens for an hour.
  await then(world, onIncidentIo, 10 * MINUTE_MS);
  expect(world.engine.state().pages[0]?.formatLabel).toBe('Atlassian Statuspage');
  expect(await handlers.detectAgain({ pageId: 'status.openai.com' })).toEqual({ ok: true, value: 'moved' });
  expect(world.engine.state().pages[0]).toMatchObject({ formatLabel: 'incident.io', freshness: 'fresh' });
  expect(await handlers.detectAgain({ pageId: 'status.openai.com' })).toEqual({ ok: true, value: 'read' });
  expect(await handlers.detectAgain({ pageId: 'nowhere.example' })).toMatchObject({ ok: false });
});
