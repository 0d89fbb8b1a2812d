import type { Language } from '#core/i18n/language';
import { listed } from '#core/i18n/listing';
import { durationWords } from '#core/i18n/time-words';
import { knownText } from '#core/i18n/uptime-words';
import { levelInSentence, levelWord } from '#core/i18n/words';
import { isTrouble, LEVELS, type Level, type Reading } from '#core/model/level';
import type { BarDay } from '#core/picture/bar-geometry';
import { daysText, dayText } from './time-text.ts';

/** What can be said about a day. */
export interface SayableDay extends BarDay {
  readonly date: string;
  readonly evidence: 'observed' | 'reported' | 'none';
  readonly estimated: boolean;
  readonly disagreement: { readonly observed: Reading; readonly reported: Reading } | null;
  /** Where it stands for several days. */
  readonly span?: {
    readonly to: string;
    readonly days: number;
    readonly knownDays: number;
    readonly troubledDays: number;
  };
  /** Where it stands for a part of a day: when that is, `09:00–10:00`. */
  readonly hours?: string;
}

export interface DayWords {
  readonly date: string;
  /** The level and how long: `Partial outage for 2 h 5 min`. */
  readonly headline: string;
  /** The rest, one sentence each, without a full stop. */
  readonly details: readonly string[];
}

const WHOLE = 0.995;

/** Whether each thing stands for itself, as on a card, or within a sentence. */
type Form = 'bars' | 'spoken';

/** A day in words, for the card. */
export function dayWords(day: SayableDay, language: Language): DayWords {
  return {
    date: whenText(day, language),
    headline: headline(day, 'bars', language),
    details: details(day, 'bars', language),
  };
}

/** `25 March 2025: partial outage for 2 h 5 min, reported by the vendor; incident: Elevated errors`. */
export function spokenDay(day: SayableDay, titles: readonly string[], language: Language): string {
  const date = whenText(day, language);
  const facts = listed([headline(day, 'spoken', language), ...details(day, 'spoken', language)], language);
  if (titles.length === 0) return language.say('spoken.day', { date, facts });
  return language.say('spoken.day_incidents', { date, facts, count: titles.length, titles: titles.join('; ') });
}

/** `25 March 2025`, `24–30 March 2025`, `09:00–10:00`. */
function whenText({ date, span, hours }: SayableDay, language: Language): string {
  if (hours !== undefined) return hours;
  return span === undefined || span.to === date ? dayText(date, language) : daysText(date, span.to, language);
}

function headline(day: SayableDay, form: Form, language: Language): string {
  if (day.level === 'unknown') return language.say(`${form}.no_data`);
  const seconds = day.level === 'operational' ? 0 : day.seconds[day.level];
  return seconds > 0 ? lastingText(day.level, seconds, form, language) : levelText(day.level, form, language);
}

function details(day: SayableDay, form: Form, language: Language): readonly string[] {
  const { say } = language;
  if (day.level === 'unknown') return [say(day.unread === true ? `${form}.nobody_read` : `${form}.nobody`)];
  const said: string[] = [];
  if (day.span !== undefined)
    said.push(say(`${form}.span`, { troubled: day.span.troubledDays, known: day.span.knownDays }));
  for (const level of LEVELS.toReversed()) {
    if (level === 'operational' || level === day.level || day.seconds[level] === 0) continue;
    said.push(lastingText(level, day.seconds[level], form, language));
  }
  if (day.evidence === 'reported') said.push(say(`${form}.reported`));
  if (day.evidence === 'observed') said.push(say(`${form}.observed`));
  if (day.estimated) said.push(say(`${form}.estimated`));
  if (day.coverageFraction < WHOLE)
    said.push(
      say(isOneDay(day) ? `${form}.known` : `${form}.known_time`, { share: knownText(day.coverageFraction, language) }),
    );
  if (day.disagreement !== null) {
    const observed = levelInSentence(day.disagreement.observed, language);
    const reported = levelInSentence(day.disagreement.reported, language);
    said.push(say(`${form}.disagreement`, { observed, reported }));
  }
  return said;
}

function levelText(level: Reading, form: Form, language: Language): string {
  return form === 'bars' ? levelWord(level, language) : levelInSentence(level, language);
}

function lastingText(level: Level, seconds: number, form: Form, language: Language): string {
  const duration = durationWords(seconds * 1_000, language);
  return language.say('bars.level_for', { level: levelText(level, form, language), duration });
}

function isOneDay({ span, hours }: SayableDay): boolean {
  return span === undefined && hours === undefined;
}

/** A row at a glance, for who cannot see it: `90 days, trouble on 12, no data for 3`. Weeks and months are told by day. */
export function rowWords(bars: readonly RowBar[], { say }: Language): string {
  let [days, trouble, unknown] = [0, 0, 0];
  for (const { level, span } of bars) {
    days += span?.days ?? 1;
    unknown += span === undefined ? Number(level === 'unknown') : span.days - span.knownDays;
    trouble += span?.troubledDays ?? Number(isTrouble(level));
  }
  if (bars[0]?.hours !== undefined) return say('spoken.hours', { hours: days, trouble, unknown });
  return say('spoken.row', { days, trouble, unknown });
}

type RowBar = Pick<SayableDay, 'level' | 'span' | 'hours'>;
