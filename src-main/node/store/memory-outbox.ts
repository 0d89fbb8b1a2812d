import { randomUUID } from 'node:crypto';
import type { HookDelivery, HookOutcome, HookThread, Outbox } from '#core/hooks/outbox';
import type { Renames } from '#core/history/page-record';
import { MOST_DEAD } from './limits.ts';
import { compareText } from './order.ts';
import { renamedHookThreads } from './renames.ts';

/** As the tables of the outbox, in memory. */
export interface MemoryOutbox extends Outbox {
  forgetPage(pageId: string): void;
  rename(pageId: string, renames: Renames): void;
  clear(): void;
  /** How to take back everything that is written from now on. */
  mark(): () => void;
}

interface Kept {
  /** In the order they came. */
  readonly deliveries: readonly HookDelivery[];
  readonly threads: ReadonlyMap<string, HookThread>;
  readonly outcomes: ReadonlyMap<string, HookOutcome>;
}

const NOTHING: Kept = { deliveries: [], threads: new Map(), outcomes: new Map() };

export function createMemoryOutbox(): MemoryOutbox {
  let kept = NOTHING;

  function change(id: string, changes: Partial<HookDelivery>): void {
    const deliveries = kept.deliveries.map((one) => (one.id === id ? { ...one, ...changes } : one));
    kept = { ...kept, deliveries };
  }

  function filter(isKept: (delivery: HookDelivery) => boolean): void {
    kept = { ...kept, deliveries: kept.deliveries.filter(isKept) };
  }

  function setThreads(gone: readonly HookThread[], added: readonly HookThread[]): void {
    const threads = new Map(kept.threads);
    for (const thread of gone) threads.delete(keyOf(thread));
    for (const thread of added) threads.set(keyOf(thread), thread);
    kept = { ...kept, threads };
  }

  function threadsWhere(isMeant: (thread: HookThread) => boolean): readonly HookThread[] {
    return [...kept.threads.values()].filter(isMeant);
  }

  const newestDead = (): readonly HookDelivery[] =>
    kept.deliveries
      .filter(isDead)
      .toReversed()
      .sort((a, b) => (b.deadAt ?? 0) - (a.deadAt ?? 0));

  return {
    thread: (hookId, threadId) => kept.threads.get(keyOf({ hookId, threadId })) ?? null,
    keepThread: (thread) => setThreads([], [thread]),
    endThread: (hookId, threadId) =>
      setThreads(
        threadsWhere((thread) => thread.hookId === hookId && thread.threadId === threadId),
        [],
      ),
    add(delivery) {
      const added = { ...delivery, id: randomUUID(), attempts: 0, dueAt: delivery.at, failure: null, deadAt: null };
      kept = { ...kept, deliveries: [...kept.deliveries, added] };
    },
    heads() {
      const heads = new Map<string, HookDelivery>();
      for (const delivery of kept.deliveries) {
        if (!isDead(delivery) && !heads.has(delivery.hookId)) heads.set(delivery.hookId, delivery);
      }
      return [...heads.values()];
    },
    attempt(id, dueAt) {
      const attempts = kept.deliveries.find((one) => one.id === id)?.attempts ?? 0;
      change(id, { attempts: attempts + 1, dueAt, failure: null });
    },
    fail: (id, dueAt, failure) => change(id, { dueAt, failure }),
    bury(id, at, failure) {
      change(id, { deadAt: at, failure });
      const forgotten = new Set(newestDead().slice(MOST_DEAD));
      if (forgotten.size > 0) filter((one) => !forgotten.has(one));
    },
    remove: (id) => filter((one) => one.id !== id),
    dead: (limit) => newestDead().slice(0, limit),
    revive(ids, at) {
      for (const one of kept.deliveries) {
        if (isDead(one) && isNamed(one, ids)) change(one.id, { attempts: 0, dueAt: at, failure: null, deadAt: null });
      }
    },
    discard: (ids) => filter((one) => !isDead(one) || !isNamed(one, ids)),
    counts() {
      const hookIds = [...new Set(kept.deliveries.map(({ hookId }) => hookId))].sort(compareText);
      return hookIds.map((hookId) => {
        const own = kept.deliveries.filter((one) => one.hookId === hookId);
        const dead = own.filter(isDead).length;
        return { hookId, waiting: own.length - dead, dead };
      });
    },
    outcomes: () => [...kept.outcomes.values()].sort((a, b) => compareText(a.hookId, b.hookId)),
    keepOutcome(outcome) {
      kept = { ...kept, outcomes: new Map(kept.outcomes).set(outcome.hookId, outcome) };
    },
    forgetHook(hookId) {
      filter((one) => one.hookId !== hookId);
      setThreads(
        threadsWhere((thread) => thread.hookId === hookId),
        [],
      );
      const outcomes = new Map(kept.outcomes);
      outcomes.delete(hookId);
      kept = { ...kept, outcomes };
    },
    forgetPage: (pageId) =>
      setThreads(
        threadsWhere((thread) => thread.pageId === pageId),
        [],
      ),
    rename(pageId, renames) {
      const known = threadsWhere((thread) => thread.pageId === pageId);
      const { gone, added } = renamedHookThreads(pageId, known, renames);
      setThreads(gone, added);
    },
    clear() {
      kept = NOTHING;
    },
    mark() {
      const before = kept;
      return () => {
        kept = before;
      };
    },
  };
}

function keyOf({ hookId, threadId }: Pick<HookThread, 'hookId' | 'threadId'>): string {
  return `${hookId} ${threadId}`;
}

function isDead({ deadAt }: HookDelivery): boolean {
  return deadAt !== null;
}

function isNamed({ id }: HookDelivery, ids: readonly string[] | null): boolean {
  return ids === null || ids.includes(id);
}
