import type { PageEvent } from '#core/events/event';
import { localMinuteOfDay } from '#core/events/local-minute';
import { whySilenced } from '#core/events/silence';
import type { HookDocument } from '#core/hooks/event-document';
import type { Hook } from '#core/hooks/hook';
import type { HookResult } from '#core/hooks/hook-failure';
import { judgeHooks } from '#core/hooks/judge-hooks';
import type { HookDelivery } from '#core/hooks/outbox';
import { renderHook } from '#core/hooks/render';
import type { Language } from '#core/i18n/language';
import { isLoopbackAddress } from '#core/model/address';
import type { Snapshot } from '#core/model/snapshot';
import type { EpochMs } from '#core/model/time';
import type { Settings, WatchedPage } from '#core/settings/settings';
import type { Clock, HookRunner, Log, Random, Store } from '../ports.ts';
import { createCourier } from './courier.ts';

/** The user's hooks, from what happened to what was told. */
export interface Hooks {
  /** Decides who is told what. To be called inside the transaction that stores the reading, and `flush` afterwards. */
  judge(page: WatchedPage, events: readonly PageEvent[], snapshot: Snapshot, at: EpochMs): void;
  /** Begins to tell; `isWhole` is false where the settings could not be read as they stand. */
  start(isWhole: boolean): void;
  flush(): void;
  follow(before: Settings, after: Settings): void;
  /** Tells a hook something, whatever waits for it. */
  tell(hook: Hook, document: HookDocument): Promise<HookResult>;
  /** Waits a moment for what is under way. */
  stop(): Promise<void>;
}

export interface HooksOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: Store;
  readonly runner: HookRunner;
  readonly log: Log;
  readonly settings: () => Settings;
  readonly timeZone: () => string;
  readonly language: () => Language;
  readonly isOffline: () => boolean;
  readonly onOutcome: () => void;
  readonly tellsNobody: boolean;
}

export function createHooks(options: HooksOptions): Hooks {
  const { clock, store, runner, log, settings, timeZone, language } = options;
  const courier = createCourier({ ...options, deliver, isHeld });

  function deliver(hook: Hook, { id, attempts, event }: HookDelivery): Promise<HookResult> {
    return tell(hook, { ...event, delivery: id, attempt: attempts });
  }

  function tell(hook: Hook, document: HookDocument): Promise<HookResult> {
    const { target } = hook;
    const { delivery, event, attempt } = document;
    if (target.kind === 'command') {
      return runner.run({
        program: target.program,
        arguments: target.arguments,
        timeLimitSeconds: target.timeLimitSeconds,
        environment: { GREENBAR_DELIVERY: delivery, GREENBAR_EVENT: event, GREENBAR_ATTEMPT: String(attempt) },
        input: `${JSON.stringify(document)}\n`,
      });
    }
    const { headers, body } = renderHook(target.template, document, { language: language(), timeZone: timeZone() });
    const own = { 'greenbar-delivery': delivery, 'greenbar-event': event, 'greenbar-attempt': String(attempt) };
    const { url, secret } = target;
    return runner.post({ url, secret, at: clock.now(), headers: { ...headers, ...own }, body });
  }

  function isHeld(hook: Hook, delivery: HookDelivery): boolean {
    const { target, heldInSilence } = hook;
    // To fail for want of a connection of our own would use up the attempts.
    if (target.kind === 'post' && options.isOffline() && !isLoopbackAddress(target.url)) return true;
    return heldInSilence && isSilenced(delivery);
  }

  function isSilenced({ pageId, event }: HookDelivery): boolean {
    const page = settings().pages.find(({ id }) => id === pageId);
    if (page === undefined) return false;
    const now = clock.now();
    const silence = whySilenced(
      { level: event.level, componentIds: event.components.map(({ id }) => id) },
      {
        page,
        settings: settings(),
        components: [],
        now,
        localMinuteOfDay: localMinuteOfDay(now, timeZone()),
        language: language(),
      },
    );
    return silence !== null;
  }

  return {
    judge(page, events, snapshot, at) {
      const { hooks } = settings();
      if (hooks.length === 0) return;
      for (const verdict of judgeHooks({ page, hooks, events, snapshot, at }, store.outbox)) {
        log.info('a hook was asked about', { ...verdict });
      }
    },
    start(isWhole) {
      // Hooks that could not be read are not gone: somebody may mend the file.
      if (isWhole) courier.forgetStrangers();
      courier.flush();
    },
    flush: courier.flush,
    follow: courier.follow,
    tell,
    async stop() {
      courier.stop();
      await runner.close();
      await courier.idle();
    },
  };
}
