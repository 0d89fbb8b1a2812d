import type { HookEventName } from '../hooks/hook.ts';
import type { EpochMs } from '../model/time.ts';

/** How a hook of the settings fares. */
export interface HookState {
  readonly hookId: string;
  readonly waiting: number;
  readonly dead: number;
  /** The last attempt; null where there was none. */
  readonly last: {
    readonly at: EpochMs;
    /** In words; null where it went well. */
    readonly problem: string | null;
  } | null;
}

/** Something a hook could not be told. */
export interface DeadLetter {
  readonly id: string;
  readonly hookId: string;
  readonly hookName: string;
  readonly event: HookEventName;
  readonly service: string;
  readonly subject: string;
  readonly at: EpochMs;
  readonly attempts: number;
  readonly problem: string;
}
