import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { hookDocument, type HookDocument } from '#core/hooks/event-document';
import type { Hook } from '#core/hooks/hook';
import type { HookResult } from '#core/hooks/hook-failure';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import { hookOn, RUNS } from '../../core/hooks/sample-hooks.ts';
import { settle } from '../../fakes/fake-clock.ts';
import { ROOT } from '../../layers/source-files.ts';
import {
  COMPONENT,
  HOST,
  INCIDENT,
  NETWORK_DOWN,
  openWorld,
  RECORDED_AT,
  serving,
  watching,
  type Saying,
  type World,
} from './page-world.ts';

const DOWN: HookResult = {
  kind: 'failed',
  failure: { kind: 'unreachable', code: 'ECONNREFUSED' },
  retryAfterMs: null,
};

let world: World;
afterEach(async () => world.engine.stop());

function open(hooks: readonly Hook[], more: Parameters<typeof openWorld>[0] = {}): World {
  world = openWorld({ settings: { ...watching, hooks }, ...more });
  return world;
}

/** What the page says from now on, and a poll that reads it. */
async function says(saying: Saying): Promise<void> {
  world.ports.http.answer(serving(saying));
  await world.ports.clock.advance(2 * MINUTE_MS);
}

const told = (): readonly HookDocument[] => world.ports.hooks.told();
const events = (): readonly string[] => told().map(({ event, thread }) => `${event} ${thread.split(':')[0]}`);

/** An outage as it was recorded, from its first update to its end. */
async function outage(): Promise<void> {
  await says({});
  await says({ updates: 1 });
  await says({ updates: 2, component: 'major_outage' });
  await says({ updates: 3, component: 'partial_outage' });
  await says({ updates: 4 });
  await says({ updates: 5 });
}

describe('a hook', () => {
  test('hears of an outage from its beginning to its end, once each', async () => {
    open([hookOn()]);
    await outage();
    expect(events()).toEqual([
      'started incident',
      'updated incident',
      'escalated incident',
      'updated incident',
      'updated incident',
      'resolved incident',
    ]);
    expect(new Set(told().map(({ delivery }) => delivery)).size).toBe(told().length);
    expect(new Set(told().map(({ thread }) => thread))).toEqual(new Set([`incident:${HOST}:${INCIDENT}`]));
    expect(told().at(-1)).toMatchObject({ incident: { status: 'resolved' }, until: expect.any(String) as string });
    expect(world.ports.store.outbox.counts()).toEqual([]);
  });

  test('reads what the published schema says, always', async () => {
    open([hookOn()]);
    await outage();
    const schema: unknown = JSON.parse(readFileSync(join(ROOT, 'docs/hook-event.schema.json'), 'utf8'));
    expect(schema).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(hookDocument, { io: 'input' }))));
    const published = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    for (const document of told()) expect(published.safeParse(document).error).toBeUndefined();
    expect(published.safeParse({ ...told()[0], level: 'awful' }).success).toBe(false);
    expect(told().length).toBeGreaterThan(3);
  });

  test('that runs a program gives it the event and an id, and no shell sees any of it', async () => {
    open([hookOn({ target: RUNS })]);
    await outage();
    const [call] = world.ports.hooks.calls;
    expect(call).toMatchObject({ program: RUNS.program, arguments: RUNS.arguments, timeLimitSeconds: 30 });
    expect(call?.environment).toEqual({
      GREENBAR_DELIVERY: told()[0]?.delivery,
      GREENBAR_EVENT: 'started',
      GREENBAR_ATTEMPT: '1',
    });
    expect(call?.input.endsWith('}\n')).toBe(true);
  });

  test('carries its id and its event in headers', async () => {
    open([hookOn({ target: { kind: 'post', url: 'https://h.example/?a=1', template: 'ntfy', secret: 's' } })]);
    await outage();
    const { requests } = world.ports.hooks;
    expect(requests[0]).toMatchObject({
      url: 'https://h.example/?a=1',
      secret: 's',
      headers: { 'greenbar-event': 'started', 'greenbar-attempt': '1', tags: 'warning' },
    });
    expect(new Set(requests.map(({ headers }) => headers['greenbar-delivery'])).size).toBe(requests.length);
  });

  test('hears nothing of the first reading, nor of what was going on before it was made', async () => {
    open([], { respond: serving({ updates: 2, component: 'major_outage' }) });
    await world.ports.clock.advance(5 * MINUTE_MS);
    await world.engine.handlers.changeSettings({ changes: { hooks: [hookOn()] } });
    await says({ updates: 3, component: 'major_outage' });
    await says({ updates: 5 });
    expect(told()).toEqual([]);
  });

  test('has its own mind: notifications may be off or quiet', async () => {
    const quietHours = { from: '00:00', to: '23:59', majorBreaksThrough: false };
    const notifications = { ...watching.notifications, enabled: false, quietHours };
    open([hookOn(), hookOn({ id: 'deaf', events: [] })], {
      settings: { ...watching, notifications, hooks: [hookOn(), hookOn({ id: 'deaf', events: [] })] },
    });
    await outage();
    expect(world.ports.shown).toEqual([]);
    expect(told().length).toBeGreaterThan(3);
    expect(told().every(({ hook }) => hook.id === 'lamp')).toBe(true);
  });

  test('that waits for the end of a silence is told then, in order', async () => {
    const hooks = [hookOn({ heldInSilence: true })];
    open(hooks, { settings: { ...watching, hooks, snoozedUntil: RECORDED_AT + HOUR_MS } });
    await outage();
    expect(told()).toEqual([]);
    const waiting = world.ports.store.outbox.counts()[0]?.waiting ?? 0;
    await world.ports.clock.advance(2 * HOUR_MS);
    expect(told()).toHaveLength(waiting);
    expect([events()[0], events().at(-1)]).toEqual(['started incident', 'resolved incident']);
  });
});

describe('a receiver that is down', () => {
  test('is tried again with patience, in order, and told everything once it is back', async () => {
    open([hookOn()]);
    world.ports.hooks.answer(DOWN);
    await outage();
    expect(new Set(told().map(({ delivery }) => delivery)).size).toBe(1);
    expect(told().length).toBeGreaterThan(3);
    expect(told().length).toBeLessThan(10);
    expect(told().map(({ attempt }) => attempt)).toEqual(told().map((_, index) => index + 1));
    const { waiting } = world.ports.store.outbox.counts()[0] ?? { waiting: 0 };
    expect(await world.engine.handlers.hooks({})).toMatchObject([
      { hookId: 'lamp', waiting, dead: 0, last: { problem: 'The server could not be reached (ECONNREFUSED).' } },
    ]);

    world.ports.hooks.answer({ kind: 'done', text: '' });
    const before = told().length;
    await world.ports.clock.advance(HOUR_MS);
    expect(told().slice(before)).toHaveLength(waiting);
    expect(events().at(-1)).toBe('resolved incident');
    expect(await world.engine.handlers.hooks({})).toMatchObject([{ waiting: 0, last: { problem: null } }]);
  });

  test('for good makes dead letters, which the user tries again or discards', async () => {
    open([hookOn({ events: ['started', 'resolved'] })]);
    world.ports.hooks.answer(DOWN);
    await outage();
    await world.ports.clock.advance(DAY_MS);
    const { handlers } = world.engine;
    const letters = await handlers.deadLetters({ limit: 10 });
    expect(letters.map(({ event, attempts }) => [event, attempts])).toEqual([
      ['resolved', 16],
      ['started', 16],
    ]);
    expect(letters[0]).toMatchObject({ hookName: 'Lamp', service: 'Claude', problem: expect.any(String) as string });

    world.ports.hooks.answer({ kind: 'done', text: '' });
    await handlers.retryDeadLetters({ ids: [letters[1]?.id ?? ''] });
    await settle();
    expect(told().at(-1)).toMatchObject({ event: 'started', attempt: 1, delivery: letters[1]?.id });
    await handlers.discardDeadLetters({ ids: null });
    expect(await handlers.deadLetters({ limit: 10 })).toEqual([]);
  });

  test('that refuses for good holds nothing up', async () => {
    open([hookOn()]);
    world.ports.hooks.answer({
      kind: 'failed',
      failure: { kind: 'status', status: 404, text: 'no' },
      retryAfterMs: null,
    });
    await outage();
    expect(told().every(({ attempt }) => attempt === 1)).toBe(true);
    expect(world.ports.store.outbox.counts()).toEqual([{ hookId: 'lamp', waiting: 0, dead: told().length }]);
    expect(events().at(-1)).toBe('resolved incident');
  });

  test('for want of a connection of our own is not tried at all, but this machine is', async () => {
    const here = hookOn({
      id: 'here',
      target: { kind: 'post', url: 'http://[::1]:1/', template: 'json', secret: null },
    });
    const there = hookOn({ id: 'there' });
    open([here, there]);
    await says({});
    world.ports.hooks.answer(DOWN);
    await says({ updates: 1 });
    const before = told().filter(({ hook }) => hook.id === 'there').length;
    world.ports.http.answer(() => NETWORK_DOWN);
    world.ports.unplug(true);
    await world.ports.clock.advance(HOUR_MS);
    expect(told().filter(({ hook }) => hook.id === 'there').length - before).toBeLessThanOrEqual(2);
    expect(told().filter(({ hook }) => hook.id === 'here').length).toBeGreaterThan(5);
  });
});

describe('the outbox', () => {
  test('outlives a restart in the middle of an attempt: the same id comes again, and says that it may be the second', async () => {
    open([hookOn({ events: ['started'] })]);
    const { store } = world.ports;
    world.ports.hooks.answer(() => new Promise(() => undefined));
    await says({});
    await says({ updates: 1 });
    expect(told()).toHaveLength(1);
    const [first] = told();
    // Killed: nothing of what was under way is heard of again.
    const later = world.ports.clock.now() + MINUTE_MS;
    open([hookOn({ events: ['started'] })], { store, at: later, respond: serving({ updates: 1 }) });
    await world.ports.clock.advance(MINUTE_MS);
    expect(told().map(({ delivery, attempt }) => [delivery, attempt])).toEqual([[first?.delivery, 2]]);
    expect(store.outbox.counts()).toEqual([]);
  });

  test('is emptied by nobody but the program in the background', async () => {
    open([hookOn()], { tellsNobody: true });
    await outage();
    expect(told()).toEqual([]);
    expect(world.ports.store.outbox.counts()[0]?.waiting).toBeGreaterThan(3);
  });

  test('forgets hooks that were taken out of the file, but none that only could not be read', async () => {
    open([hookOn()]);
    world.ports.hooks.answer(DOWN);
    await outage();
    const { store } = world.ports;
    const restart = (more: { warning?: string }): void => {
      const at = world.ports.clock.now() + MINUTE_MS;
      open([], { store, at, respond: serving({ updates: 5 }), ...more });
    };
    restart({ warning: 'Hook 1 of the settings cannot be read and is left out.' });
    expect(store.outbox.counts()).not.toEqual([]);
    restart({});
    expect(store.outbox.counts()).toEqual([]);
  });

  test('forgets what a hook that was taken away was still to be told', async () => {
    open([hookOn()]);
    world.ports.hooks.answer(DOWN);
    await outage();
    await world.engine.handlers.changeSettings({ changes: { hooks: [] } });
    expect(world.ports.store.outbox.counts()).toEqual([]);
  });
});

test('trying a hook tells it that nothing has happened', async () => {
  open([hookOn()]);
  const { handlers } = world.engine;
  expect(await handlers.testHook({ hookId: 'lamp' })).toEqual({ ok: true, value: 'Delivered.' });
  expect(told()).toMatchObject([{ test: true, event: 'started', subject: 'Test of the hook “Lamp”' }]);
  world.ports.hooks.answer({ kind: 'failed', failure: { kind: 'exit', code: 3, text: 'oh' }, retryAfterMs: null });
  expect(await handlers.testHook({ hookId: 'lamp' })).toEqual({
    ok: false,
    problem: 'The program ended with code 3. oh',
  });
  expect(await handlers.testHook({ hookId: 'nobody' })).toMatchObject({ ok: false });
  expect(world.ports.store.outbox.counts()).toEqual([]);
});

test('secrets stay out of what is taken along', async () => {
  open([hookOn()]);
  expect((await world.engine.handlers.archive({})).settings.hooks).toEqual([]);
});

test('a component without an incident is started and resolved by itself', async () => {
  open([hookOn()]);
  await says({});
  await says({ component: 'partial_outage' });
  await says({ component: 'partial_outage' });
  await says({});
  await says({});
  expect(told().map(({ event, thread, level, since }) => [event, thread, level, since === null])).toEqual([
    ['started', `component:${HOST}:${COMPONENT}`, 'partial_outage', false],
    ['resolved', `component:${HOST}:${COMPONENT}`, 'partial_outage', false],
  ]);
});
