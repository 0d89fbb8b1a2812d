import { durationWords } from '#core/i18n/time-words';
import { levelWord } from '#core/i18n/words';
import { LEVELS, type Reading } from '#core/model/level';
import type { BarDay } from '#core/picture/bar-geometry';
import { dayText } from './time-text.ts';
import { levelInSentence } from './words.ts';

/** What can be said about a day. */
export interface SayableDay extends BarDay {
  readonly date: string;
  readonly evidence: 'observed' | 'reported' | 'none';
  readonly estimated: boolean;
  readonly disagreement: { readonly observed: Reading; readonly reported: Reading } | null;
}

export interface DayWords {
  readonly date: string;
  /** The level and how long: `Partial outage for 2 h 5 min`. */
  readonly headline: string;
  /** The rest, one sentence each, without a full stop. */
  readonly details: readonly string[];
  readonly incidents: readonly string[];
}

const WHOLE = 0.995;

/** A day in words, for the card and for screen readers. `titles` are those of its incidents. */
export function dayWords(day: SayableDay, titles: readonly string[]): DayWords {
  return { date: dayText(day.date), headline: headline(day), details: details(day), incidents: titles };
}

/** `25 March 2025: partial outage for 2 h 5 min, reported by the vendor; incident: Elevated errors`. */
export function spokenDay(day: SayableDay, titles: readonly string[]): string {
  const words = dayWords(day, titles);
  const said = [words.headline, ...words.details]
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join(', ');
  if (titles.length === 0) return `${words.date}: ${said}`;
  return `${words.date}: ${said}; ${titles.length === 1 ? 'incident' : 'incidents'}: ${titles.join('; ')}`;
}

function headline(day: SayableDay): string {
  if (day.level === 'unknown') return 'No data';
  if (day.level === 'operational') return levelWord('operational');
  const seconds = day.seconds[day.level];
  return seconds > 0 ? `${levelWord(day.level)} for ${durationWords(seconds * 1_000)}` : levelWord(day.level);
}

function details(day: SayableDay): readonly string[] {
  if (day.level === 'unknown') return ['Nobody watched, and the vendor says nothing'];
  const said: string[] = [];
  for (const level of LEVELS.toReversed()) {
    if (level === 'operational' || level === day.level || day.seconds[level] === 0) continue;
    said.push(`${levelWord(level)} for ${durationWords(day.seconds[level] * 1_000)}`);
  }
  if (day.evidence === 'reported') said.push('Reported by the vendor');
  if (day.evidence === 'observed') said.push('Observed by Greenbar');
  if (day.estimated) said.push('Estimated from incident texts');
  if (day.coverageFraction < WHOLE) said.push(`Known for ${Math.floor(day.coverageFraction * 100)}% of the day`);
  if (day.disagreement !== null) {
    const { observed, reported } = day.disagreement;
    said.push(`Seen by Greenbar: ${levelInSentence(observed)}; said by the vendor: ${levelInSentence(reported)}`);
  }
  return said;
}

/** A row at a glance, for who cannot see it: `90 days, trouble on 12, no data for 3`. */
export function rowWords(days: readonly BarDay[]): string {
  const unknown = days.filter((day) => day.level === 'unknown').length;
  const calm = days.filter((day) => day.level === 'operational' || day.level === 'under_maintenance').length;
  const trouble = days.length - unknown - calm;
  return [
    `${days.length} days`,
    trouble === 0 ? 'no trouble' : `trouble on ${trouble}`,
    ...(unknown === 0 ? [] : [`no data for ${unknown}`]),
  ].join(', ');
}
