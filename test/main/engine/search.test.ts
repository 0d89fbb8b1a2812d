import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IncidentHit, SearchHit } from '#core/contract/answers';
import { parseAddress } from '#core/model/address';
import { defaultSettings } from '#core/settings/parse-settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import { settle } from '../../fakes/fake-clock.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { answering, RECORDED_AT, recordedPages } from '../../fakes/recorded-world.ts';

const incidentsOf = (hits: readonly SearchHit[]): readonly IncidentHit[] =>
  hits.filter((hit) => hit.kind === 'incident');
const OPENAI = 'status.openai.com';
let engine: Engine;

beforeEach(async () => {
  const recorded = recordedPages();
  const pages = recorded.map(({ url, name, formatId }) => {
    const address = parseAddress(url);
    if (!address.ok) throw new Error(address.problem);
    return watchedPage(address.value, name, formatId);
  });
  const ports = createFakePorts({
    now: RECORDED_AT,
    settings: { ...defaultSettings, pages },
    respond: answering(recorded),
    timeZone: 'UTC',
  });
  engine = createEngine(ports, { version: '0.1.0', clockSpeed: 1, catalogue: [] });
  await engine.pollOnce();
  await settle();
});
afterEach(() => engine.stop());

test('what is found says where, when and why', async () => {
  const { hits, more } = await engine.handlers.search({ query: 'elevated ERROR', limit: 5 });
  expect(hits).toHaveLength(5);
  expect(more).toBe(true);
  for (const { title, marks, pageName } of hits) {
    expect(['OpenAI', 'Linear', 'GitHub', 'Claude', 'CloudAMQP']).toContain(pageName);
    expect(marks.map(({ from, to }) => title.slice(from, to).toLowerCase())).toEqual(
      expect.arrayContaining(['elevated', 'error']),
    );
  }
  const starts = incidentsOf(hits).map(({ startedAt }) => startedAt);
  expect(starts).toHaveLength(5);
  expect(starts).toEqual(starts.toSorted((one, other) => other - one));
});

test('the name of a service, an impact and what is open narrow it', async () => {
  const all = await engine.handlers.search({ query: '', limit: 500 });
  const named = await engine.handlers.search({ query: 'openai', limit: 500 });
  const page = await engine.handlers.search({ query: '', pageId: OPENAI, limit: 500 });
  expect(named.hits).toEqual(
    expect.arrayContaining([...page.hits.map(({ id }) => expect.objectContaining({ id }) as unknown)]),
  );
  expect(all.hits.length).toBeGreaterThan(page.hits.length);
  const major = await engine.handlers.search({ query: '', impacts: ['major', 'critical'], limit: 500 });
  expect(new Set(incidentsOf(major.hits).map(({ impact }) => impact))).toEqual(
    new Set(['major', 'critical'].filter((each) => incidentsOf(all.hits).some(({ impact }) => impact === each))),
  );
  expect(incidentsOf(major.hits)).toHaveLength(major.hits.length);
  const open = await engine.handlers.search({ query: '', openOnly: true, limit: 500 });
  expect(open.hits.length).toBeGreaterThan(0);
  expect(incidentsOf(open.hits).every(({ resolvedAt }) => resolvedAt === null)).toBe(true);
  expect((await engine.handlers.search({ query: '', pageId: 'not.watched', limit: 5 })).hits).toEqual([]);
});

test('maintenances are found by their words, marked as what they are, and listed only where words ask for them', async () => {
  const planned = engine.state().pages.flatMap(({ id, maintenances }) => maintenances.map((each) => ({ id, each })));
  const first = planned[0];
  const title = first?.each.title ?? '';
  expect(title).not.toBe('');
  const { hits } = await engine.handlers.search({ query: title, limit: 50 });
  expect(hits[0]).toMatchObject({
    ...{ kind: 'maintenance', id: first?.each.id, pageId: first?.id, title },
    ...{ status: first?.each.status, startsAt: first?.each.startsAt, endsAt: first?.each.endsAt },
  });
  expect(hits[0]?.marks.length).toBeGreaterThan(0);
  const all = await engine.handlers.search({ query: '', limit: 500 });
  expect(incidentsOf(all.hits)).toHaveLength(all.hits.length);
  const minor = await engine.handlers.search({ query: title, impacts: ['minor'], limit: 50 });
  expect(incidentsOf(minor.hits)).toHaveLength(minor.hits.length);
});

test('what is no longer watched is no longer found', async () => {
  await engine.handlers.removePage({ pageId: OPENAI });
  const { hits } = await engine.handlers.search({ query: 'chatgpt', limit: 500 });
  expect(hits.filter(({ pageId }) => pageId === OPENAI)).toEqual([]);
});

test('an incident has its neighbours, and a maintenance can be asked for', async () => {
  const { hits } = await engine.handlers.search({ query: '', pageId: OPENAI, limit: 3 });
  const [newest, second, third] = hits;
  const found = await engine.handlers.incident({ pageId: OPENAI, incidentId: second?.id ?? '' });
  expect(found).toMatchObject({ ok: true, value: { earlier: { id: third?.id }, later: { id: newest?.id } } });

  const planned = engine.state().pages.flatMap(({ id, maintenances }) => maintenances.map((each) => ({ id, each })))[0];
  const ids = { pageId: planned?.id ?? '', maintenanceId: planned?.each.id ?? '' };
  expect(await engine.handlers.maintenance(ids)).toMatchObject({
    ok: true,
    value: { maintenance: { title: planned?.each.title } },
  });
  expect(await engine.handlers.maintenance({ ...ids, maintenanceId: 'none' })).toMatchObject({ ok: false });
  expect(await engine.handlers.maintenance({ pageId: 'none', maintenanceId: 'none' })).toMatchObject({ ok: false });
});
