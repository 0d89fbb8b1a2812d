import { clip } from '../i18n/clip.ts';
import { format, type Locale } from '../i18n/format.ts';
import type { MessageKey } from '../i18n/en.ts';
import { durationWords, momentWords } from '../i18n/time-words.ts';
import { incidentStatusWord, levelWord } from '../i18n/words.ts';
import type { Level } from '../model/level.ts';
import { INCIDENT_STATUSES, type Incident, type Maintenance, type Snapshot, type Update } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';

/** Roughly what desktops show of a line and of a text before they cut it themselves. */
const LONGEST_TITLE = 80;
const LONGEST_TEXT = 200;
const MOST_NAMES = 3;

/** What a vendor or a user named something, short enough for a title. */
export function shortName(text: string): string {
  return clip(text, LONGEST_TITLE);
}

/** `A, B, C and 2 more`. */
export function nameList(names: readonly string[], locale: Locale): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const left = names.length - MOST_NAMES;
  return left > 0 ? format('list.more', { names: shown, count: left }, locale) : shown;
}

/** `Partial outage · Chat, API`: how bad an incident is and what it touches, as far as either is known. */
export function incidentFacts(incident: Incident, level: Level, snapshot: Snapshot, locale: Locale): string {
  const word = level === 'operational' ? incidentStatusWord(incident.status, locale) : levelWord(level, locale);
  const touched = new Set(incident.componentIds);
  // Several groups of a page may have a component of the same name.
  const names = new Set(snapshot.components.filter(({ id }) => touched.has(id)).map(({ name }) => shortName(name)));
  if (names.size === 0) return word;
  return format('notify.facts', { level: word, components: nameList([...names], locale) }, locale);
}

/** The latest update's text, cut; empty where there is none. */
export function latestText(incident: Incident): string {
  return clip(incident.updates.at(-1)?.text ?? '', LONGEST_TEXT);
}

/** `Identified: We know the cause.` */
export function updateWords(update: Update, locale: Locale): string {
  const known = INCIDENT_STATUSES.find((status) => status === update.status);
  const status = known === undefined ? shortName(update.status) : incidentStatusWord(known, locale);
  const text = clip(update.text, LONGEST_TEXT);
  if (status === '' || text === '') return status + text;
  return format('notify.update', { status, text }, locale);
}

/** `Partial outage for 25 min.`, or `Before: Partial outage.` where nobody knows since when. */
export function lastingWords(level: Level, since: EpochMs | null, now: EpochMs, locale: Locale): string {
  const word = levelWord(level, locale);
  if (since === null) return format('notify.was', { level: word }, locale);
  return format('notify.recovered', { level: word, duration: durationWords(now - since, locale) }, locale);
}

/** `35 of 37 components joined; their history goes on.` */
export function movedWords({ joined, count }: MoveCount, locale: Locale): string {
  return format('notify.moved', { joined, count }, locale);
}

/** The same in one sentence for the window: `OpenAI moved to incident.io; 35 of 37 components joined.` */
export function movedNotice(
  service: string,
  place: string,
  { joined, count }: MoveCount,
  locale: Locale = 'en',
): string {
  return format('notice.moved', { service: shortName(service), place, joined, count }, locale);
}

interface MoveCount {
  readonly joined: number;
  readonly count: number;
}

/** When a maintenance takes place, where the user is. */
export function maintenanceWords({ startsAt, endsAt }: Maintenance, timeZone: string, locale: Locale): string {
  const from = momentWords(startsAt, timeZone, locale);
  if (endsAt === null) return from;
  return format('notify.window', { from, to: momentWords(endsAt, timeZone, locale) }, locale);
}

/** One thing a line; what is empty takes none. */
export function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** A title: the service's name comes first, always. */
export function titled(
  key: MessageKey & `notify.${string}title`,
  service: string,
  values: Readonly<Record<string, string>>,
  locale: Locale,
): string {
  return format(key, { ...values, service: shortName(service) }, locale);
}
