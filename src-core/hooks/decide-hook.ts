import { componentsInScope, levelInScope } from '../events/scope.ts';
import { severity, type Level } from '../model/level.ts';
import { assertNever } from '../model/result.ts';
import { HOUR_MS, type EpochMs } from '../model/time.ts';
import type { WatchedPage } from '../settings/settings.ts';
import type { Hook, HookEventName } from './hook.ts';
import type { Matter } from './matter.ts';
import type { HookThread } from './outbox.ts';

/** Why a hook is told of an event, or why not; for the log. */
export type HookReason =
  | 'wanted'
  | 'disabled'
  | 'other_service'
  | 'muted'
  | 'not_chosen'
  | 'below_minimum'
  | 'never_started'
  | 'already_told'
  | 'incident_speaks';

export interface HookDecision {
  /** What it is told; null: nothing. */
  readonly event: HookEventName | null;
  readonly reason: HookReason;
  readonly level: Level;
  /** What the hook knows afterwards: of a matter that goes on, of none, or what it knew before. */
  readonly memory: 'open' | 'ended' | 'as_before';
}

export interface HookContext {
  readonly page: WatchedPage;
  /** What the hook knows of this matter. */
  readonly known: HookThread | null;
  /** Whether it knows of the incident that speaks for this matter. */
  readonly knowsIncident: boolean;
  readonly now: EpochMs;
}

/**
 * Whether a hook is told of a matter. It has a memory of its own, beside that of the notifications, so that whatever is
 * set for these, it hears of a beginning before it hears of anything else, once, and of the end of what it heard begin.
 */
export function decideHook(hook: Hook, matter: Matter, context: HookContext): HookDecision {
  const { page, known } = context;
  const level = matter.turn === 'end' ? (known?.level ?? matter.level) : levelInScope(matter, page);
  const silent = (reason: HookReason, memory: HookDecision['memory'] = 'as_before'): HookDecision => {
    return { event: null, reason, level, memory };
  };
  const told = (event: HookEventName, memory: HookDecision['memory']): HookDecision => {
    if (!hook.enabled) return silent('disabled', memory === 'open' ? 'as_before' : memory);
    return hook.events.includes(event)
      ? { event, reason: 'wanted', level, memory }
      : { event: null, reason: 'not_chosen', level, memory };
  };
  // What it heard begin it hears end, whatever was muted meanwhile: somewhere a lamp is still red.
  if (matter.turn === 'end') {
    if (known === null) return silent('never_started');
    return matter.spokenFor !== null && context.knowsIncident
      ? silent('incident_speaks', 'ended')
      : told('resolved', 'ended');
  }
  if (hook.pageIds?.includes(page.id) === false) return silent('other_service');
  if (isMuted(matter, page)) return silent('muted');
  const isMild = severity(level) < severity(hook.minimumLevel);
  switch (matter.turn) {
    case 'maintenance':
      return told('maintenance', 'as_before');
    case 'moved':
      return told('moved', 'as_before');
    case 'update':
      return known === null ? silent('never_started') : told('updated', 'as_before');
    case 'passed':
      return isMild ? silent('below_minimum') : told('passed', 'as_before');
    case 'flapping':
      if (isMild) return silent('below_minimum');
      return known !== null && context.now - known.at < HOUR_MS ? silent('already_told') : told('flapping', 'open');
    case 'trouble':
      if (matter.spokenFor !== null) return silent('incident_speaks');
      if (known === null) return isMild ? silent('below_minimum') : told('started', 'open');
      if (severity(level) > severity(known.level)) return told('escalated', 'open');
      return level === known.level ? silent('already_told') : told('updated', 'open');
    default:
      return assertNever(matter.turn);
  }
}

function isMuted(matter: Matter, page: WatchedPage): boolean {
  return page.muted || (matter.componentIds.length > 0 && componentsInScope(matter, page).length === 0);
}
