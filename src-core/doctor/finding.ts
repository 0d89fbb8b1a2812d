import type { MessageKey } from '../i18n/en.ts';
import type { Failure } from '../model/failure.ts';

/** What is looked at, in the order in which it is told. */
const SUBJECTS = [
  'notifications',
  'permission',
  'last_notification',
  'tray',
  'electron',
  'browser',
  'data_folder',
  'settings',
  'history',
  'proxy',
  'certificates',
  'network',
  'clock',
] as const;

export type Subject = (typeof SUBJECTS)[number];

/** `limited`: Greenbar works without it. `broken`: it does not. `unknown`: there was no way to find out. */
export type FindingState = 'ok' | 'limited' | 'broken' | 'unknown';

export type FoundKey = Extract<MessageKey, `found.${string}`>;
export type AdviceKey = Extract<MessageKey, `advice.${string}`>;
type Values = Readonly<Record<string, string | number>>;

/** One thing this machine offers, or does not. A value: each surface says it in its own language. */
export interface Finding {
  readonly subject: Subject;
  readonly state: FindingState;
  readonly says: FoundKey;
  readonly values?: Values;
  /** Becomes the value `reason`. */
  readonly failure?: Failure;
  /** What to do about it. */
  readonly advice?: AdviceKey;
  /** What to hand on in place of values that are nobody else’s business: addresses, folders. */
  readonly handedOn?: Values;
}

/** What runs here, for who is to help. */
export interface Versions {
  readonly greenbar: string;
  readonly node: string;
  readonly platform: string;
  /** Null where it is not Electron that Greenbar runs on. */
  readonly electron: string | null;
}

/** All that was found out about this machine at once. */
export interface Examination {
  readonly versions: Versions;
  readonly findings: readonly Finding[];
}

/** As they are told. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => SUBJECTS.indexOf(one.subject) - SUBJECTS.indexOf(other.subject));
}
