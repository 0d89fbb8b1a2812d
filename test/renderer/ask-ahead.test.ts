import { expect, test, vi } from 'vitest';
import type { AppState, PageState } from '#core/contract/app-state';
import type { Host } from '#core/contract/host';
import type { Hosted } from '../../src-renderer/host/host-context.tsx';
import { askOverviewAhead } from '../../src-renderer/host/queries.ts';
import { createQueryCache } from '../../src-renderer/host/query-cache.ts';
import { createStateMirror } from '../../src-renderer/host/state-mirror.ts';
import { createFakeEngine } from '../fakes/fake-engine.ts';

const empty: AppState = {
  ...createFakeEngine().state(),
  timeZone: 'Asia/Tokyo',
  now: Date.parse('2026-03-17T16:00:00Z'),
};
const page = (id: string, historyRevision: number): PageState => ({ id, historyRevision }) as PageState;
const QUESTION = 'overview {"days":90,"timeZone":"Asia/Tokyo"}';
const VERSION = 'a:3 b:7 2026-03-18';

/** A window whose engine answers with the state that is given, and with `strips`. */
function windowOf(state: AppState, strips: () => Promise<unknown>) {
  const called: (readonly [name: string, args: unknown])[] = [];
  const host = {
    call: (name: string, args: unknown) => {
      called.push([name, args]);
      return name === 'state' ? Promise.resolve(state) : strips();
    },
    onState: () => () => undefined,
    onConnection: () => () => undefined,
  } as unknown as Host;
  const hosted: Hosted = { host, mirror: createStateMirror(host, () => 0), cache: createQueryCache() };
  askOverviewAhead(hosted);
  return { called, cache: hosted.cache };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const watching: AppState = { ...empty, pages: [page('a', 3), page('b', 7)] };

test('the overview is asked for with the state, and is there for who comes later', async () => {
  const strips: readonly unknown[] = [{ pageId: 'a' }];
  const { called, cache } = windowOf(watching, () => Promise.resolve(strips));
  await settled();
  expect(called).toEqual([
    ['state', {}],
    ['overview', { days: 90, timeZone: 'Asia/Tokyo' }],
  ]);
  expect(cache.get(QUESTION)).toBe(strips);
  await expect(cache.begun(QUESTION, VERSION)).resolves.toBe(strips);
  expect(cache.begun(QUESTION, VERSION)).toBeNull();
});

test('who knows of newer histories does not take it for an answer', async () => {
  const { cache } = windowOf(watching, () => Promise.resolve([]));
  await settled();
  expect(cache.begun(QUESTION, VERSION.replace('b:7', 'b:8'))).toBeNull();
});

test('who comes much later asks for how it is by then', async () => {
  vi.useFakeTimers();
  const { cache } = windowOf(watching, () => Promise.resolve([]));
  await vi.advanceTimersByTimeAsync(9_000);
  const { cache: left } = windowOf(watching, () => Promise.resolve([]));
  await vi.advanceTimersByTimeAsync(1_500);
  vi.useRealTimers();
  expect(cache.begun(QUESTION, VERSION)).toBeNull();
  expect(left.begun(QUESTION, VERSION)).not.toBeNull();
});

test('what went wrong is left to who shows it', async () => {
  const { cache } = windowOf(watching, () => Promise.reject(new Error('busy')));
  await settled();
  expect(cache.get(QUESTION)).toBeUndefined();
  await expect(cache.begun(QUESTION, VERSION)).rejects.toThrow('busy');
});

test('with no services there is nothing to ask for', async () => {
  const { called } = windowOf(empty, () => Promise.resolve([]));
  await settled();
  expect(called).toEqual([['state', {}]]);
});
