import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';
import { settle } from '../../fakes/fake-clock.ts';
import type { Said } from '../../fakes/fake-http.ts';
import { COMPONENT, HOST, openWorld, RECORDED_AT, serving, type World } from './page-world.ts';
import { HOSTS, servingAll, watchingAll } from './several-pages.ts';

const A_WHILE_MS = 4 * MINUTE_MS;

async function then(world: World, respond: (url: string) => Said, forMs = A_WHILE_MS): Promise<void> {
  world.ports.http.answer(respond);
  await world.ports.clock.advance(forMs);
  await settle();
}

const titles = (world: World): readonly string[] => world.ports.shown.map(({ title }) => title);

async function snooze(world: World, args: Parameters<World['engine']['handlers']['snooze']>[0]): Promise<void> {
  await world.engine.handlers.snooze(args);
}

describe('a silence', () => {
  test('of a page keeps it from the tray and from speaking, and others from neither', async () => {
    const world = openWorld({ settings: watchingAll, respond: servingAll({}) });
    await then(world, servingAll({}));
    await snooze(world, { minutes: 60, pageId: HOST });
    await then(world, servingAll({ Claude: { component: 'major_outage' } }));
    expect(titles(world)).toEqual([]);
    expect(world.engine.state().tray.icon).toBe('operational');
    expect(world.engine.state().pages[0]).toMatchObject({
      level: 'major_outage',
      snoozedUntil: expect.any(Number) as number,
    });
    await then(world, servingAll({ Claude: { component: 'major_outage' }, Second: { updates: 1 } }));
    expect(titles(world)).toHaveLength(1);
    // It is told when the hour is over, to the second.
    const endsAt = world.engine.state().pages[0]?.snoozedUntil;
    await world.ports.clock.advance(Number(endsAt) - world.ports.clock.now() - 1);
    expect(titles(world)).toHaveLength(1);
    await world.ports.clock.advance(1);
    expect(titles(world)[1]).toBe('During the silence: Claude: Claude API (api.anthropic.com)');
    expect(world.engine.state().tray.icon).toBe('major_outage');
    expect(world.ports.saved().pages[0]).not.toHaveProperty('snoozedUntil');
  });

  test('of a component until it is over ends with its trouble, and says so', async () => {
    const world = openWorld();
    await then(world, serving());
    await then(world, serving({ component: 'partial_outage' }));
    expect(titles(world)).toHaveLength(1);
    await snooze(world, { minutes: 'until_resolved', pageId: HOST, componentId: COMPONENT });
    await then(world, serving({ component: 'major_outage' }), 2 * HOUR_MS);
    expect(titles(world)).toHaveLength(1);
    await then(world, serving());
    expect(titles(world)).toHaveLength(2);
    expect(world.ports.shown[1]?.body).toMatch(/^Over, /);
    expect(world.ports.saved().pages[0]).not.toHaveProperty('componentRules');
    await then(world, serving({ component: 'major_outage' }));
    expect(titles(world)).toHaveLength(3);
  });

  test('that the user ends is over within two seconds', async () => {
    const world = openWorld();
    await then(world, serving());
    await snooze(world, { minutes: 60 });
    await then(world, serving({ component: 'major_outage' }));
    await snooze(world, { minutes: null });
    await world.ports.clock.advance(2 * SECOND_MS);
    expect(titles(world)).toHaveLength(1);
  });

  test('is in the history of decisions, and so is its end', async () => {
    const world = openWorld();
    await then(world, serving());
    await snooze(world, { minutes: 60 });
    await then(world, serving({ component: 'major_outage' }), 61 * MINUTE_MS);
    const decisions = await world.engine.handlers.decisions({ limit: 10 });
    expect(decisions.map(({ event, outcome, reason }) => `${event} ${outcome}: ${reason}`)).toEqual([
      'digest notified: What waited for the end of a silence or an absence.',
      'component_changed suppressed: Everything is silenced for 59 min more.',
    ]);
  });
});

test('a desktop that shows nothing leaves a word why', async () => {
  const world = openWorld();
  world.ports.notifier.send = () =>
    Promise.resolve({
      kind: 'failed',
      missed: [{ way: 'node-notifier', obstacle: { cause: 'refused', said: 'No daemon.' } }],
    });
  await then(world, serving());
  await then(world, serving({ component: 'major_outage' }));
  const [last] = await world.engine.handlers.decisions({ limit: 1 });
  expect(last).toMatchObject({
    event: 'delivery',
    outcome: 'suppressed',
    reason: 'The notification could not be shown: No daemon.',
  });
});

test('services that break within two minutes leave one notification on the desktop', async () => {
  const world = openWorld({ settings: watchingAll, respond: servingAll({}) });
  await then(world, servingAll({}));
  const down = { component: 'major_outage' };
  await then(world, servingAll({ Claude: down }), MINUTE_MS);
  await then(world, servingAll({ Claude: down, Second: down }), MINUTE_MS);
  await then(world, servingAll({ Claude: down, Second: down, Third: down }), MINUTE_MS);
  const left = new Map(world.ports.shown.map(({ threadId, title }) => [threadId, title]));
  expect([...left.values()]).toEqual(['3 services have problems: Claude, Second, Third']);
  expect(world.ports.shown[0]?.title).toMatch(/^Claude: /);
});

test('a page that hangs keeps nobody waiting for more than two seconds', async () => {
  const world = openWorld({ settings: watchingAll, respond: servingAll({}) });
  await then(world, servingAll({}));
  const { get } = world.ports.http;
  world.ports.http.get = (url, validators) =>
    url.includes(HOSTS.Third) ? new Promise(() => undefined) : get(url, validators);
  world.ports.http.answer(servingAll({ Claude: { component: 'major_outage' } }));
  while (world.ports.store.readNotices().length === 0) await world.ports.clock.advance(SECOND_MS);
  await world.ports.clock.advance(2 * SECOND_MS);
  expect(titles(world)).toHaveLength(1);
});

describe('following', () => {
  test('a service tells its updates until it is over, then unfollows itself', async () => {
    const world = openWorld();
    await then(world, serving());
    expect(await world.engine.handlers.follow({ pageId: HOST, incidentId: null, followed: true })).toMatchObject({
      ok: true,
    });
    expect(world.engine.state().pages[0]?.followed).toBe(true);
    for (const updates of [1, 2, 3, 4, 5]) await then(world, serving({ updates }));
    expect(titles(world)).toHaveLength(5);
    expect(new Set(world.ports.shown.map(({ threadId }) => threadId)).size).toBe(1);
    expect(world.engine.state().pages[0]?.followed).toBe(false);
  });

  test('a page nobody watches is refused', async () => {
    const world = openWorld();
    expect(await world.engine.handlers.follow({ pageId: 'x', incidentId: null, followed: true })).toMatchObject({
      ok: false,
    });
  });
});

test('minimum levels of a component are set and taken back', async () => {
  const world = openWorld();
  await then(world, serving());
  const { handlers } = world.engine;
  await handlers.setMinimumLevel({ pageId: HOST, componentId: COMPONENT, level: 'major_outage' });
  expect(world.engine.state().pages[0]?.components.find(({ id }) => id === COMPONENT)?.minimumLevel).toBe(
    'major_outage',
  );
  await then(world, serving({ component: 'partial_outage' }));
  expect(titles(world)).toEqual([]);
  await handlers.setMinimumLevel({ pageId: HOST, componentId: COMPONENT, level: null });
  expect(world.ports.saved().pages[0]).not.toHaveProperty('componentRules');
  expect(await handlers.setMinimumLevel({ pageId: 'x', componentId: null, level: null })).toMatchObject({ ok: false });
});

test('a command that only looks leaves what is to be said to the program that runs', async () => {
  const world = openWorld();
  await then(world, serving());
  const quiet = openWorld({ store: world.ports.store, at: RECORDED_AT + A_WHILE_MS, tellsNobody: true });
  await then(quiet, serving({ component: 'major_outage' }), SECOND_MS);
  expect(titles(quiet)).toEqual([]);
  await then(world, serving({ component: 'major_outage' }), 2 * MINUTE_MS);
  expect(titles(world)).toHaveLength(1);
});

test('a preview answers what would have come with other settings, and changes none', async () => {
  const world = openWorld({ at: Date.parse('2026-09-15T20:00:00Z') });
  await then(world, serving());
  const { preview } = world.engine.handlers;
  const would = await preview({ pageId: HOST, days: 90 });
  if (!would.ok) throw new Error(would.problem);
  expect(would.value.notifications.length).toBeGreaterThan(3);
  const wanted = await preview({ pageId: HOST, days: 90, changes: { notifications: { updates: true } } });
  expect(wanted.ok && wanted.value.notifications.length).toBeGreaterThan(would.value.notifications.length);
  expect(await preview({ pageId: HOST, days: 90, page: { muted: true } })).toMatchObject({
    ok: true,
    value: { notifications: [] },
  });
  expect(await preview({ pageId: HOST, days: 90, changes: { notifications: { updates: 3 } } })).toMatchObject({
    ok: false,
  });
  expect(await preview({ pageId: 'x', days: 90 })).toMatchObject({ ok: false });
  expect(world.ports.saved().notifications.updates).toBe(false);
  expect(world.ports.shown).toEqual([]);
});
