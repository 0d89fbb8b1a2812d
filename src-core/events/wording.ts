import { clip } from '../i18n/clip.ts';
import type { Language } from '../i18n/language.ts';
import type { MessageKey } from '../i18n/en.ts';
import { listed } from '../i18n/listing.ts';
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
export function nameList(names: readonly string[], language: Language): string {
  const shown = listed(names.slice(0, MOST_NAMES), language);
  const left = names.length - MOST_NAMES;
  return left > 0 ? language.say('list.more', { names: shown, count: left }) : shown;
}

/** `Partial outage · Chat, API`: how bad an incident is and what it touches, as far as either is known. */
export function incidentFacts(incident: Incident, level: Level, snapshot: Snapshot, language: Language): string {
  const word = level === 'operational' ? incidentStatusWord(incident.status, language) : levelWord(level, language);
  const touched = new Set(incident.componentIds);
  // Several groups of a page may have a component of the same name.
  const names = new Set(snapshot.components.filter(({ id }) => touched.has(id)).map(({ name }) => shortName(name)));
  if (names.size === 0) return word;
  return language.say('notify.facts', { level: word, components: nameList([...names], language) });
}

/** The latest update's text, cut; empty where there is none. */
export function latestText(incident: Incident): string {
  return clip(incident.updates.at(-1)?.text ?? '', LONGEST_TEXT);
}

/** `Identified: We know the cause.` */
export function updateWords(update: Update, language: Language): string {
  const known = INCIDENT_STATUSES.find((status) => status === update.status);
  const status = known === undefined ? shortName(update.status) : incidentStatusWord(known, language);
  const text = clip(update.text, LONGEST_TEXT);
  if (status === '' || text === '') return status + text;
  return language.say('notify.update', { status, text });
}

/** `Partial outage for 25 min.`, or `Before: Partial outage.` where nobody knows since when. */
export function lastingWords(level: Level, since: EpochMs | null, now: EpochMs, language: Language): string {
  const word = levelWord(level, language);
  if (since === null) return language.say('notify.was', { level: word });
  return language.say('notify.recovered', { level: word, duration: durationWords(now - since, language) });
}

/** `35 of 37 components joined; their history goes on.` */
export function movedWords({ joined, count }: MoveCount, language: Language): string {
  return language.say('notify.moved', { joined, count });
}

/** The same in one sentence for the window: `OpenAI moved to incident.io; 35 of 37 components joined.` */
export function movedNotice(service: string, place: string, { joined, count }: MoveCount, language: Language): string {
  return language.say('notice.moved', { service: shortName(service), place, joined, count });
}

interface MoveCount {
  readonly joined: number;
  readonly count: number;
}

/** When a maintenance takes place, where the user is. */
export function maintenanceWords({ startsAt, endsAt }: Maintenance, timeZone: string, language: Language): string {
  const from = momentWords(startsAt, timeZone, language);
  if (endsAt === null) return from;
  return language.say('notify.window', { from, to: momentWords(endsAt, timeZone, language) });
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
  language: Language,
): string {
  return language.say(key, { ...values, service: shortName(service) });
}
