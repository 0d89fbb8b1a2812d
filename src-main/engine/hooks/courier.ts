import { HOUR_MS, type EpochMs } from '#core/model/time';
import type { Hook } from '#core/hooks/hook';
import type { HookResult } from '#core/hooks/hook-failure';
import type { HookDelivery } from '#core/hooks/outbox';
import { hookWaitMs, isGivenUp, isHookDue } from '#core/hooks/patience';
import type { Settings } from '#core/settings/settings';
import type { Clock, Log, Random, Store } from '../ports.ts';

/** Tells hooks what the outbox has for them. */
export interface Courier {
  /** There may be something new, or something may be due. */
  flush(): void;
  /** Forgets hooks that are not in the settings any more: somebody took them out of the file. */
  forgetStrangers(): void;
  /** Whether the user changed hooks: those taken away are forgotten. */
  follow(before: Settings, after: Settings): void;
  /** Starts nothing more, and keeps what comes of what is under way. */
  stop(): void;
  /** Fulfilled once nothing is under way. */
  idle(): Promise<void>;
}

export interface CourierOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: Store;
  readonly log: Log;
  readonly settings: () => Settings;
  readonly deliver: (hook: Hook, delivery: HookDelivery) => Promise<HookResult>;
  /** Whether it has to wait for the end of a silence, or for our connection. */
  readonly isHeld: (hook: Hook, delivery: HookDelivery) => boolean;
  readonly onOutcome: () => void;
  /** Whether all of it is left to another program. */
  readonly tellsNobody: boolean;
}

/**
 * Each hook is told one thing after the other, in the order it happened: an end that overtook its beginning would leave
 * a lamp red. What is tried is written down before, and taken out after it went well: a crash in between means that it
 * is told again, under the same id, and never that it is lost.
 */
export function createCourier(options: CourierOptions): Courier {
  const { clock, random, store, log, settings, isHeld, onOutcome } = options;
  const { outbox } = store;
  const busy = new Map<string, Promise<void>>();
  let stopped = options.tellsNobody;
  let cancelTimer = (): void => undefined;

  function flush(): void {
    if (stopped) return;
    cancelTimer();
    try {
      const waits = outbox.heads().flatMap((head) => start(head) ?? []);
      if (waits.length > 0) cancelTimer = clock.wakeAt(Math.min(...waits), flush);
    } catch (fault) {
      log.warn('hooks could not be told', { fault: String(fault) });
    }
  }

  /** Tells a hook, or says when it is to be told; null where that is for others to say. */
  function start(head: HookDelivery): EpochMs | null {
    const hook = settings().hooks.find(({ id }) => id === head.hookId);
    if (hook?.enabled !== true || busy.has(hook.id) || isHeld(hook, head)) return null;
    const now = clock.now();
    if (!isHookDue(head.dueAt, now)) return Math.min(head.dueAt, now + HOUR_MS);
    const attempts = head.attempts + 1;
    outbox.attempt(head.id, now + hookWaitMs(attempts, random()));
    const work = tell(hook, { ...head, attempts });
    busy.set(hook.id, work);
    return null;
  }

  async function tell(hook: Hook, delivery: HookDelivery): Promise<void> {
    const result = await options.deliver(hook, delivery).catch(asFailure);
    busy.delete(hook.id);
    try {
      store.together(() => settle(hook, delivery, result));
    } catch (fault) {
      // It is still in the outbox and is told again, under the same id.
      log.warn('what came of a hook could not be kept', { hook: hook.id, fault: String(fault) });
      return;
    }
    onOutcome();
    flush();
  }

  function settle(hook: Hook, { id, attempts, event }: HookDelivery, result: HookResult): void {
    const at = clock.now();
    const about = { hook: hook.id, delivery: id, event: event.event, attempt: attempts };
    if (result.kind === 'cut') {
      log.info('a hook was cut short', about);
      return;
    }
    if (result.kind === 'done') {
      outbox.remove(id);
      outbox.keepOutcome({ hookId: hook.id, at, failure: null });
      log.info('a hook was told', { ...about, said: result.text });
      return;
    }
    const { failure, retryAfterMs } = result;
    const isOver = isGivenUp(attempts, failure);
    if (isOver) outbox.bury(id, at, failure);
    else outbox.fail(id, at + hookWaitMs(attempts, random(), retryAfterMs), failure);
    outbox.keepOutcome({ hookId: hook.id, at, failure });
    log.warn(isOver ? 'a hook could not be told, and that is given up' : 'a hook could not be told', {
      ...about,
      failure,
    });
  }

  return {
    flush,
    forgetStrangers() {
      if (stopped) return;
      const known = new Set(settings().hooks.map(({ id }) => id));
      for (const { hookId } of outbox.counts()) if (!known.has(hookId)) outbox.forgetHook(hookId);
    },
    follow(before, after) {
      const kept = new Set(after.hooks.map(({ id }) => id));
      for (const { id } of before.hooks) if (!kept.has(id)) outbox.forgetHook(id);
      flush();
    },
    stop() {
      stopped = true;
      cancelTimer();
    },
    async idle() {
      await Promise.all(busy.values());
    },
  };
}

/** Runners do not throw; a fault of ours is no reason never to tell a hook anything again. */
function asFailure(fault: unknown): HookResult {
  return { kind: 'failed', failure: { kind: 'not_started', code: String(fault).slice(0, 200) }, retryAfterMs: null };
}
