import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logFaults, stopBeforeQuit, stopOnce } from '../../../src-main/electron/quit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(stop: () => Promise<void>) {
  const exits: number[] = [];
  const warnings: string[] = [];
  const app = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
  const log = { info: () => undefined, warn: (message: string) => void warnings.push(message) };
  const once = stopOnce(stop, log);
  stopBeforeQuit(app as never, once);
  const quit = (): boolean => {
    let prevented = false;
    app.emit('will-quit', { preventDefault: () => (prevented = true) });
    return prevented;
  };
  return { exits, warnings, quit, once };
}

test('the engine is stopped before the app goes, once', async () => {
  let stops = 0;
  const { exits, quit } = setUp(() => {
    stops += 1;
    return Promise.resolve();
  });
  expect(quit()).toBe(true);
  expect(quit()).toBe(false);
  await vi.advanceTimersByTimeAsync(0);
  expect({ stops, exits }).toEqual({ stops: 1, exits: [0] });
});

test('stopped for an update, it is not stopped again to quit', async () => {
  let stops = 0;
  const { exits, quit, once } = setUp(() => {
    stops += 1;
    return Promise.resolve();
  });
  await once();
  quit();
  await vi.advanceTimersByTimeAsync(0);
  expect({ stops, exits }).toEqual({ stops: 1, exits: [0] });
});

test('what hangs or fails does not keep the app', async () => {
  const hanging = setUp(() => new Promise(() => undefined));
  hanging.quit();
  await vi.advanceTimersByTimeAsync(2_900);
  expect(hanging.exits).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(hanging.exits).toEqual([0]);
  const failing = setUp(() => Promise.reject(new Error('disk')));
  failing.quit();
  await vi.advanceTimersByTimeAsync(0);
  expect(failing.exits).toEqual([0]);
  expect(failing.warnings).toHaveLength(1);
});

test('what nobody catches is written down, and the app goes on', () => {
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => process.listeners(event as 'uncaughtException'));
  const written: unknown[] = [];
  logFaults({ info: () => undefined, warn: (message, details) => void written.push([message, details]) });
  const ours = events.map((event, index) =>
    process.listeners(event as 'uncaughtException').find((listener) => !before[index]?.includes(listener)),
  );
  for (const listener of ours) listener?.(new Error('lost'), 'uncaughtException');
  expect(written).toHaveLength(2);
  expect(JSON.stringify(written)).toContain('lost');
  events.forEach((event, index) => process.off(event, ours[index] as never));
});
