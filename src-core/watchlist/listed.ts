import type { Choices } from '../feeds/format.ts';
import { parseAddress } from '../model/address.ts';
import type { WatchedPage } from '../settings/settings.ts';

/** A service on a list that somebody kept or sent: nothing of it is believed before its page was looked at. */
export interface ListedService {
  /** What the list calls it; null where it gives no name. */
  readonly name: string | null;
  /** Where its page may be, likeliest first. */
  readonly urls: readonly string[];
  readonly choices: Choices;
  /** How its page is to be watched: whatever stands there, checked where the page is added. */
  readonly rules: ListedRules;
}

export type ListedRules = Readonly<Record<string, unknown>>;

/** What was made of a list. */
export interface WatchList {
  readonly services: readonly ListedService[];
  /** How many entries have no https address, or are beyond the most that are read. */
  readonly leftOut: number;
}

/** Why a text is no list. */
export type ListProblem = 'too_large' | 'not_a_list' | 'newer' | 'empty';

/** In characters. A list of 500 services with every rule there is takes a fifth of it. */
export const LONGEST_LIST = 1_000_000;
const MOST_SERVICES = 500;
const LONGEST_NAME = 200;

/** The rules a list carries. Silences belong to now. */
export function rulesOf({ muted, mutedComponentIds, minimumLevel, componentRules = {} }: WatchedPage): ListedRules {
  const levels = Object.entries(componentRules).flatMap(([id, rule]) =>
    rule.minimumLevel === undefined ? [] : [[id, { minimumLevel: rule.minimumLevel }] as const],
  );
  return {
    ...(muted ? { muted } : {}),
    ...(mutedComponentIds.length === 0 ? {} : { mutedComponentIds }),
    ...(minimumLevel === undefined ? {} : { minimumLevel }),
    ...(levels.length === 0 ? {} : { componentRules: Object.fromEntries(levels) }),
  };
}

/** Each service once, and no more than are read. */
export function watchListOf(found: readonly ListedService[], unreadable: number): WatchList {
  const known = new Map<string, ListedService>();
  for (const service of found) {
    const key = `${service.urls[0]?.toLowerCase().replace(/\/+$/, '')} ${JSON.stringify(service.choices)}`;
    if (!known.has(key)) known.set(key, service);
  }
  const services = [...known.values()].slice(0, MOST_SERVICES);
  return { services, leftOut: unreadable + known.size - services.length };
}

/** Whether a text is an https address, scheme and all. */
export function isHttps(text: string): boolean {
  return /^https:\/\//i.test(text) && parseAddress(text).ok;
}

/** On one line, without what cannot be seen; null for nothing. */
export function tidyName(text: string): string | null {
  const name = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return name === '' ? null : name.slice(0, LONGEST_NAME);
}
