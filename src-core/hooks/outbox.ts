import type { Level } from '../model/level.ts';
import type { EpochMs } from '../model/time.ts';
import type { HookEvent } from './event-document.ts';
import type { HookFailure } from './hook-failure.ts';

/** What a hook knows of one matter: it was told of its beginning and not yet of its end. */
export interface HookThread {
  readonly hookId: string;
  readonly threadId: string;
  /** What the thread was called when it began: components are renamed, and receivers know it by that. */
  readonly toldAs: string;
  readonly pageId: string;
  readonly level: Level;
  /** When it was first told of it, and when last. */
  readonly startedAt: EpochMs;
  readonly at: EpochMs;
}

/** Something a hook is to be told. */
export interface NewHookDelivery {
  readonly hookId: string;
  readonly pageId: string;
  readonly at: EpochMs;
  readonly event: HookEvent;
}

/** The same once it is kept. */
export interface HookDelivery extends NewHookDelivery {
  /** Unlike any other, here or elsewhere. */
  readonly id: string;
  readonly attempts: number;
  readonly dueAt: EpochMs;
  /** What became of the last attempt; null where there was none, or it was cut short. */
  readonly failure: HookFailure | null;
  /** When it was given up; null while it waits. */
  readonly deadAt: EpochMs | null;
}

/** What came of the last thing a hook was told. */
export interface HookOutcome {
  readonly hookId: string;
  readonly at: EpochMs;
  /** Null where it went well. */
  readonly failure: HookFailure | null;
}

export interface HookCount {
  readonly hookId: string;
  readonly waiting: number;
  readonly dead: number;
}

/** Where it is written what a hook knows and what it is still to be told: with the reading it came from. */
export interface HookLedger {
  thread(hookId: string, threadId: string): HookThread | null;
  keepThread(thread: HookThread): void;
  endThread(hookId: string, threadId: string): void;
  add(delivery: NewHookDelivery): void;
}

/** What is to be delivered, until it has been. */
export interface Outbox extends HookLedger {
  /** Of each hook what has waited longest: nothing overtakes what happened before it. */
  heads(): readonly HookDelivery[];
  /** Before it is tried, so that an end in the middle leaves a trace; `dueAt` is for that case. */
  attempt(id: string, dueAt: EpochMs): void;
  fail(id: string, dueAt: EpochMs, failure: HookFailure): void;
  bury(id: string, at: EpochMs, failure: HookFailure): void;
  /** Delivered, or given up for good. */
  remove(id: string): void;
  /** What was given up, newest first. The newest thousand are kept. */
  dead(limit: number): readonly HookDelivery[];
  /** Has what was given up wait again as if it were new; all of it where none is named. */
  revive(ids: readonly string[] | null, at: EpochMs): void;
  discard(ids: readonly string[] | null): void;
  /** Of every hook anything waits for or was given up, by id. */
  counts(): readonly HookCount[];
  outcomes(): readonly HookOutcome[];
  keepOutcome(outcome: HookOutcome): void;
  /** The user took it away: what it knew and what it was to be told go with it. */
  forgetHook(hookId: string): void;
}
