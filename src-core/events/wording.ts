import { clip } from '../i18n/clip.ts';
import type { Language } from '../i18n/language.ts';
import type { MessageKey } from '../i18n/en.ts';
import { listed } from '../i18n/listing.ts';
import { durationWords, momentWords } from '../i18n/time-words.ts';
import { incidentStatusWord, levelWord } from '../i18n/words.ts';
import type { Level } from '../model/level.ts';
import { INCIDENT_STATUSES, type Incident, type Maintenance, type Snapshot, type Update } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { fitTitle, LONGEST_BODY, LONGEST_TITLE } from './fit.ts';

/** One name of several. */
const LONGEST_NAME = 40;
const MOST_NAMES = 3;

/** What a vendor or a user named something, short enough for a title. */
export function shortName(text: string): string {
  return clip(text, LONGEST_TITLE);
}

/** `A, B, C and 2 more`. */
export function nameList(names: readonly string[], language: Language): string {
  const shown = listed(
    names.slice(0, MOST_NAMES).map((name) => clip(name, LONGEST_NAME)),
    language,
  );
  const left = names.length - MOST_NAMES;
  return left > 0 ? language.say('list.more', { names: shown, count: left }) : shown;
}

/** `Partial outage · Chat, API`: how bad an incident is and what it touches, as far as either is known. */
export function incidentFacts(incident: Incident, level: Level, snapshot: Snapshot, language: Language): string {
  const word = level === 'operational' ? incidentStatusWord(incident.status, language) : levelWord(level, language);
  const touched = new Set(incident.componentIds);
  // Several groups of a page may have a component of the same name.
  const names = new Set(snapshot.components.filter(({ id }) => touched.has(id)).map(({ name }) => name));
  if (names.size === 0) return word;
  return language.say('notify.facts', { level: word, components: nameList([...names], language) });
}

/** The latest update's text; empty where there is none. */
export function latestText(incident: Incident): string {
  return clip(incident.updates.at(-1)?.text ?? '', LONGEST_BODY);
}

/** `Identified: We know the cause.` */
export function updateWords(update: Update, language: Language): string {
  const known = INCIDENT_STATUSES.find((status) => status === update.status);
  const status = known === undefined ? shortName(update.status) : incidentStatusWord(known, language);
  const text = clip(update.text, LONGEST_BODY);
  if (status === '' || text === '') return status + text;
  return clip(language.say('notify.update', { status, text }), LONGEST_BODY);
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

/** A title: the service's name comes first, always, and what happened is never cut off for the length of a name. */
export function titled(
  key: MessageKey & `notify.${string}title`,
  service: string,
  values: Readonly<Record<string, string>>,
  language: Language,
): string {
  const name = values['subject'] ?? values['component'] ?? '';
  const say = (shownService: string, shown: string): string =>
    language.say(key, { ...values, subject: shown, component: shown, service: shownService });
  return fitTitle(say, shortName(service), name);
}
