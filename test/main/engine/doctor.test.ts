import { expect, test } from 'vitest';
import type { Examination, Finding } from '#core/doctor/finding';
import type { Delivery } from '#core/events/delivery';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { defaultSettings } from '#core/settings/parse-settings';

const NOON = Date.parse('2026-03-17T12:00:00Z');
const CLOCK: Finding = { subject: 'clock', state: 'ok', says: 'found.clock_right' };
const EXAMINED: Examination = {
  versions: { greenbar: '1.2.3', node: 'v24.0.0', platform: 'linux x64', electron: null },
  findings: [CLOCK],
};

function open(delivery: Delivery = { kind: 'shown', way: 'node-notifier', missed: [] }) {
  const ports = createFakePorts({ now: NOON, settings: defaultSettings, respond: () => 'Nobody asks.' });
  ports.notifier.send = () => Promise.resolve(delivery);
  let examinations = 0;
  let answer: (examined: Examination) => void = () => undefined;
  ports.examiner.examine = () => {
    examinations += 1;
    return new Promise((resolve) => (answer = resolve));
  };
  const engine = createEngine(ports, { version: '0.0.0-test', clockSpeed: 1, catalogue: [] });
  const examine = async (): Promise<Examination> => {
    const examined = engine.handlers.doctor({});
    answer(EXAMINED);
    return examined;
  };
  return { engine, examine, counted: () => examinations, answer: () => answer(EXAMINED) };
}

async function lastFinding({ examine }: ReturnType<typeof open>): Promise<Finding | undefined> {
  return (await examine()).findings.find(({ subject }) => subject === 'last_notification');
}

test('what the machine offers comes with what became of the last notification, in its place', async () => {
  const world = open();
  const { versions, findings } = await world.examine();
  expect(versions).toEqual(EXAMINED.versions);
  expect(findings.map(({ subject }) => subject)).toEqual(['last_notification', 'clock']);
});

test('two who ask at once wait for one examination, and the next asks anew', async () => {
  const world = open();
  const one = world.engine.handlers.doctor({});
  const other = world.engine.handlers.doctor({});
  world.answer();
  expect(await one).toEqual(await other);
  expect(world.counted()).toBe(1);
  await world.examine();
  expect(world.counted()).toBe(2);
});

test.each([
  [{ kind: 'shown', way: 'electron', missed: [] }, 'ok found.last_shown'],
  [{ kind: 'unknown', way: 'electron', missed: [] }, 'unknown found.last_handed_over'],
  [
    { kind: 'failed', missed: [{ way: 'electron', obstacle: { cause: 'not_supported' } }] },
    'limited found.last_failed',
  ],
] as const satisfies readonly (readonly [Delivery, string])[])('after %o: %s', async (delivery, expected) => {
  const world = open(delivery);
  expect((await lastFinding(world))?.says).toBe('found.none_sent');
  const before = world.engine.state().revision;
  await world.engine.handlers.testNotification({});
  const found = await lastFinding(world);
  expect(`${found?.state ?? ''} ${found?.says ?? ''}`).toBe(expected);
  expect(await world.engine.handlers.notifier({})).toEqual({
    ways: [{ way: 'node-notifier', obstacle: null }],
    last: { at: NOON, delivery },
  });
  // A window asks again when the state has moved on.
  await expect.poll(() => world.engine.state().revision).toBeGreaterThan(before);
});

test('why nothing was shown is said in the user’s language, and only in kind to who gets the text', async () => {
  const obstacle = { cause: 'refused', said: 'Cannot connect to /run/user/1000/bus' } as const;
  const world = open({ kind: 'failed', missed: [{ way: 'node-notifier', obstacle }] });
  await world.engine.handlers.changeSettings({ changes: { appearance: { language: 'de' } } });
  const result = await world.engine.handlers.testNotification({});
  const reason = 'Die Benachrichtigung ließ sich nicht anzeigen: Cannot connect to /run/user/1000/bus.';
  expect(result).toEqual({ ok: false, problem: reason });
  expect(await lastFinding(world)).toMatchObject({
    values: { reason },
    handedOn: { reason: 'node-notifier: refused' },
  });
});
