import type { MessageBoxOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import type { Handlers } from '#core/contract/rpc';
import { english } from '#core/i18n/language';
import { defaultSettings } from '#core/settings/parse-settings';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { withProgramConsent } from '../../../src-main/electron/program-consent.ts';
import { createFakePorts, type FakePorts } from '../../fakes/fake-ports.ts';

const REFUSE = 0;
const ALLOW = 1;

const hookWith = (program: string, ...given: string[]) => ({
  id: 'lamp',
  name: 'Lamp',
  target: { kind: 'command', program, arguments: given, timeLimitSeconds: 30 },
});

interface Asked {
  readonly ports: FakePorts;
  readonly boxes: MessageBoxOptions[];
  readonly change: (changes: Record<string, unknown>) => ReturnType<Handlers['changeSettings']>;
}

function setUp(press: () => Promise<number | null> | number | null): Asked {
  const ports = createFakePorts({ now: 0, settings: defaultSettings, respond: () => undefined });
  const { handlers } = createEngine(ports, { version: '0.0.0', clockSpeed: 1, catalogue: [] });
  const boxes: MessageBoxOptions[] = [];
  const ask = async (options: MessageBoxOptions): Promise<number | null> => {
    boxes.push(options);
    return press();
  };
  const guarded = withProgramConsent(handlers, ask, english.say);
  return { ports, boxes, change: (changes) => guarded.changeSettings({ changes }) };
}

describe('a hook that starts a program', () => {
  test('is saved once the user has allowed it, who sees exactly what would run', async () => {
    const { ports, boxes, change } = setUp(() => ALLOW);
    expect(await change({ hooks: [hookWith('/bin/lamp', '--room', 'the office')] })).toMatchObject({ ok: true });
    expect(ports.saved().hooks).toHaveLength(1);
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.detail?.split('\n\n')[1]).toBe('/bin/lamp --room "the office"');
    // Enter and Escape refuse.
    const { buttons = [], defaultId = -1, cancelId = -1 } = boxes[0] ?? {};
    expect([buttons[defaultId], buttons[cancelId]]).toEqual(['Don’t allow', 'Don’t allow']);
    // What is allowed is allowed; anything else is asked about again.
    expect(
      await change({ hooks: [{ ...hookWith('/bin/lamp', '--room', 'the office'), name: 'Other' }] }),
    ).toMatchObject({
      ok: true,
    });
    expect(boxes).toHaveLength(1);
    await change({ hooks: [hookWith('/bin/lamp', '--room', 'hall')] });
    expect(boxes).toHaveLength(2);
  });

  test.each([
    ['who says no', REFUSE],
    ['who closes the box', -1],
    ['who is not there', null],
  ])('is not saved for one %s', async (_who, pressed) => {
    const { ports, boxes, change } = setUp(() => pressed);
    const changes = { hooks: [hookWith('/bin/lamp')], appearance: { theme: 'dark' } };
    expect(await change(changes)).toEqual({ ok: false, problem: english.say('consent.refused') });
    expect(boxes).toHaveLength(1);
    expect(ports.saved()).toEqual(defaultSettings);
  });

  test('is not asked about twice at once: a page cannot bury the user in boxes', async () => {
    let press: (button: number) => void = () => undefined;
    const { ports, boxes, change } = setUp(() => new Promise<number>((resolve) => (press = resolve)));
    const first = change({ hooks: [hookWith('/bin/one')] });
    await expect.poll(() => boxes).toHaveLength(1);
    expect(await change({ hooks: [hookWith('/bin/two')] })).toEqual({
      ok: false,
      problem: english.say('consent.open'),
    });
    press(ALLOW);
    expect(await first).toMatchObject({ ok: true });
    expect(boxes).toHaveLength(1);
    expect(JSON.stringify(ports.saved().hooks)).toContain('/bin/one');
    // Answered, the next may be asked.
    const third = change({ hooks: [hookWith('/bin/three')] });
    await expect.poll(() => boxes).toHaveLength(2);
    press(REFUSE);
    expect(await third).toMatchObject({ ok: false });
  });

  test('that cannot be shown whole is not asked about', async () => {
    const { ports, boxes, change } = setUp(() => ALLOW);
    const hooks = [hookWith('/bin/lamp', 'x'.repeat(900), 'x'.repeat(900), 'x'.repeat(900))];
    expect(await change({ hooks })).toEqual({ ok: false, problem: english.say('consent.too_long') });
    expect(boxes).toEqual([]);
    expect(ports.saved().hooks).toEqual([]);
  });
});

test('everything else is saved without a question, and what is wrong is still said', async () => {
  const { ports, boxes, change } = setUp(() => REFUSE);
  const target = { kind: 'post', url: 'https://a.example/', template: 'json', secret: null };
  expect(await change({ hooks: [{ id: 'a', name: 'A', target }], appearance: { theme: 'dark' } })).toMatchObject({
    ok: true,
  });
  expect(ports.saved()).toMatchObject({ appearance: { theme: 'dark' }, hooks: [{ id: 'a' }] });
  expect(await change({ hooks: [{ id: 'b' }] })).toMatchObject({ ok: false });
  expect(boxes).toEqual([]);
});
