import type { Level } from '../model/level.ts';

/** What can become of a matter, as hooks are told. The order is that of a list to choose from. */
export const HOOK_EVENTS = [
  'started',
  'escalated',
  'updated',
  'resolved',
  // Over when it was first seen: nothing was ever started, so nothing is resolved.
  'passed',
  'maintenance',
  'flapping',
  'moved',
] as const;

export type HookEventName = (typeof HOOK_EVENTS)[number];

export const HOOK_TEMPLATES = ['json', 'slack-webhook', 'discord-webhook', 'teams-webhook', 'ntfy'] as const;

export type HookTemplate = (typeof HOOK_TEMPLATES)[number];

/** What runs, or who is told, when something happens to a service. */
export interface Hook {
  readonly id: string;
  /** What the user calls it. */
  readonly name: string;
  readonly enabled: boolean;
  readonly target: HookCommand | HookAddress;
  readonly events: readonly HookEventName[];
  /** The services it is about; null: all of them. */
  readonly pageIds: readonly string[] | null;
  /** Trouble milder than this is none of its business. */
  readonly minimumLevel: Level;
  /** Whether snoozes and quiet hours hold back what it is told until they are over. */
  readonly heldInSilence: boolean;
}

/** A program that is started with these arguments, never by way of a shell; it reads the event as JSON. */
export interface HookCommand {
  readonly kind: 'command';
  readonly program: string;
  readonly arguments: readonly string[];
  /** 1 to 300. */
  readonly timeLimitSeconds: number;
}

/** An address the event is POSTed to. */
export interface HookAddress {
  readonly kind: 'post';
  readonly url: string;
  readonly template: HookTemplate;
  /** What the request is signed with; null: it is not. */
  readonly secret: string | null;
}
