import { describe, expect, test } from 'vitest';
import type { AppState } from '#core/contract/app-state';
import type { Host } from '#core/contract/host';
import { stateChange, type StateMessage } from '#core/contract/state-change';
import { reconnectDelayMs } from '../../src-renderer/host/backoff.ts';
import { createListeners } from '../../src-renderer/host/listeners.ts';
import { shareEqual } from '../../src-renderer/host/share-equal.ts';
import { createStateMirror } from '../../src-renderer/host/state-mirror.ts';
import { createFakeEngine } from '../fakes/fake-engine.ts';

const first = createFakeEngine().state();
const revision = (number: number): AppState => ({ ...first, revision: number });

/** A host whose answers come when the test says so. */
function slowHost() {
  const states = createListeners<StateMessage>();
  const connections = createListeners<boolean>();
  const waiting: ((state: AppState | Error) => void)[] = [];
  const host = {
    call: () =>
      new Promise((resolve, reject) => {
        waiting.push((state) => (state instanceof Error ? reject(state) : resolve(state)));
      }),
    onState: states.add,
    onNavigate: () => () => undefined,
    onConnection: connections.add,
  } as unknown as Host;
  const answer = async (state: AppState | Error): Promise<void> => {
    waiting.shift()?.(state);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { host, push: states.tell, connect: connections.tell, answer };
}

describe('the mirror', () => {
  test('keeps the higher revision, whichever comes first', async () => {
    const { host, push, answer } = slowHost();
    const mirror = createStateMirror(host, () => 0);
    push(revision(5));
    await answer(revision(4));
    expect(mirror.current().state?.revision).toBe(5);
    push(revision(3));
    expect(mirror.current().state?.revision).toBe(5);
    push(revision(6));
    expect(mirror.current().state?.revision).toBe(6);
  });

  test('an engine started anew counts from the beginning and is still believed', async () => {
    const { host, push, connect, answer } = slowHost();
    const mirror = createStateMirror(host, () => 0);
    await answer(revision(90));
    connect(false);
    expect(mirror.current()).toMatchObject({ connected: false, state: { revision: 90 } });
    connect(true);
    push(revision(1));
    expect(mirror.current().state?.revision).toBe(1);
    await answer(revision(2));
    expect(mirror.current().state?.revision).toBe(2);
  });

  test('says in words why there is no state, until there is one', async () => {
    const { host, push, answer } = slowHost();
    const mirror = createStateMirror(host, () => 0);
    await answer(new Error('Greenbar does not answer.'));
    expect(mirror.current().problem).toBe('Greenbar does not answer.');
    push(revision(1));
    expect(mirror.current().problem).toBeNull();
  });
});

describe('changes', () => {
  test('are applied to the state they are about', async () => {
    const { host, push, answer } = slowHost();
    const mirror = createStateMirror(host, () => 0);
    await answer(revision(4));
    push(stateChange(revision(4), { ...revision(5), online: !first.online }));
    expect(mirror.current().state).toMatchObject({ revision: 5, online: !first.online });
    push(stateChange(revision(4), revision(5)));
    expect(mirror.current().state?.online).toBe(!first.online);
  });

  test('of a state one does not have make one ask for the whole', async () => {
    const { host, push, answer } = slowHost();
    const mirror = createStateMirror(host, () => 0);
    push(stateChange(revision(4), revision(5)));
    expect(mirror.current().state).toBeNull();
    await answer(revision(4));
    push(stateChange(revision(7), revision(8)));
    expect(mirror.current().state?.revision).toBe(4);
    await answer(revision(8));
    expect(mirror.current().state?.revision).toBe(8);
  });
});

describe('what has not changed keeps its identity', () => {
  test('in lists and in records, whatever changed beside it', () => {
    const before = {
      pages: [
        { id: 'a', levels: [1, 2] },
        { id: 'b', levels: [3] },
      ],
      revision: 1,
    };
    const after = shareEqual(before, {
      pages: [
        { id: 'a', levels: [1, 2] },
        { id: 'b', levels: [4] },
      ],
      revision: 2,
    });
    expect(after.pages[0]).toBe(before.pages[0]);
    expect(after.pages[1]).toEqual({ id: 'b', levels: [4] });
    expect(shareEqual(before, structuredClone(before))).toBe(before);
  });

  test('a member that went away is gone', () => {
    expect(shareEqual<object>({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
    expect(shareEqual<object>({ a: undefined }, { b: undefined })).toEqual({ b: undefined });
    expect(shareEqual([1, 2, 3], [1, 2])).toEqual([1, 2]);
  });
});

test('reconnecting is patient but never gives up', () => {
  expect(reconnectDelayMs(0, 1)).toBe(500);
  expect(reconnectDelayMs(1, 1)).toBe(1_000);
  expect(reconnectDelayMs(30, 1)).toBe(15_000);
  expect(reconnectDelayMs(30, 0)).toBeGreaterThan(10_000);
});
