import type { Failure } from './failure.ts';
import type { Reading } from './level.ts';

/** What a sentence about an event calls it. */
export type Subject = 'incident' | 'maintenance' | 'event' | 'update';

/** What each clue has to name. `vendor` is who makes such pages, in its own words. */
interface Clues {
  readonly page_data: { readonly vendor: string };
  readonly page_template: { readonly vendor: string };
  readonly page_says: { readonly vendor: string };
  readonly page_link: { readonly vendor: string };
  readonly page_asks: { readonly vendor: string };
  readonly id_twelve: Nothing;
  readonly id_ulid: Nothing;
  readonly summary: { readonly vendor: string };
  readonly components: { readonly vendor: string };
  readonly services: { readonly vendor: string };
  readonly monitors: { readonly vendor: string };
  readonly incidents: { readonly vendor: string };
  readonly events: { readonly vendor: string };
  readonly notices: { readonly vendor: string };
  readonly uptime: { readonly vendor: string };
  readonly feed: { readonly vendor: string };
  readonly feed_of_incidents: Nothing;
  readonly empty_list: { readonly vendor: string };
  readonly retired: { readonly vendor: string };
  readonly given: Nothing;
}

/** What each warning has to name. */
interface Warnings {
  /** A vendor's word that is not in our table. */
  readonly unknown_word: { readonly what: WordOf; readonly word: string };
  readonly no_time: { readonly what: Subject; readonly title: string };
  readonly no_start: { readonly title: string };
  readonly no_end: { readonly title: string };
  readonly maybe_over: { readonly title: string };
  readonly start_in_text: { readonly title: string };
  readonly never_over: { readonly vendor: string; readonly title: string };
  readonly no_service: { readonly title: string };
  readonly left_out: { readonly what: Subject };
  readonly unread_events: { readonly count: number };
  readonly unread_entries: { readonly count: number };
  readonly unread: { readonly what: Part };
  readonly unread_because: { readonly what: Part; readonly because: Failure };
  readonly read_instead: { readonly what: 'web_page' | 'feed'; readonly because: Failure };
  readonly incidents_only: Nothing;
  readonly past_only: Nothing;
  readonly names_only: Nothing;
  readonly whole_only: Nothing;
  readonly touched_only: Nothing;
  readonly compatibility_only: { readonly what: 'components' | 'nothing' };
  readonly latest_only: Nothing;
  readonly no_components: Nothing;
  readonly feed_without_severity: Nothing;
  readonly feed_without_times: Nothing;
  readonly feed_level: Nothing;
  readonly feed_empty: Nothing;
  readonly zone_unknown: { readonly zone: string };
  readonly zone_missing: Nothing;
  readonly headline_differs: {
    readonly headline: string;
    readonly what: 'component' | 'incident';
    readonly level: Reading;
  };
  readonly maintenance_unlisted: Nothing;
  readonly posts_passed_over: Nothing;
  readonly monitors_missing: Nothing;
  readonly open_missing: Nothing;
  readonly subpages_unread: Nothing;
  readonly uptime_of_first: { readonly count: number };
  readonly undated_page: Nothing;
  readonly security: Nothing;
}

type Nothing = object;

/** Whose word it is that is not known. */
export type WordOf = 'page' | 'component' | 'incident' | 'impact' | 'update' | 'maintenance' | 'title';

/** A part of what a page publishes. */
type Part =
  | 'components'
  | 'incidents'
  | 'past_incidents'
  | 'past_texts'
  | 'maintenances'
  | 'events'
  | 'notices'
  | 'posts'
  | 'uptime'
  | 'part_of_uptime';

type Told<Kinds> = { readonly [Key in keyof Kinds]: { readonly key: Key } & Kinds[Key] }[keyof Kinds];

/**
 * Why a document is believed to be of a format. It is a value, as warnings are: what reads pages speaks no language, and
 * whoever does says it (`poll/remark-words`).
 */
export type Clue = Told<Clues>;

/** What was read around: an unknown value, a missing part. */
export type Warning = Told<Warnings>;
