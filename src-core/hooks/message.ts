import { nameList } from '../events/wording.ts';
import { clip, clipLines } from '../i18n/clip.ts';
import type { Language } from '../i18n/language.ts';
import { durationWords, momentWords } from '../i18n/time-words.ts';
import { levelWord, maintenanceStatusWord } from '../i18n/words.ts';
import type { Level } from '../model/level.ts';
import { assertNever } from '../model/result.ts';
import type { HookEvent } from './event-document.ts';

/** An event as people read it, for templates to put into the form of their target. Plain, hostile text. */
export interface HookMessage {
  readonly title: string;
  /** What became of it, how bad it is, and what it touches. */
  readonly facts: string;
  /** The vendor's own words; empty where there are none. */
  readonly text: string;
  /** Https only; null where there is none. */
  readonly link: string | null;
  /** On the link. */
  readonly linkWords: string;
  readonly tone: 'trouble' | 'better' | 'notice';
  readonly level: Level;
  /** ISO. */
  readonly at: string;
}

/** What is POSTed, whatever it is signed with. */
export interface HookRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HookWords {
  readonly language: Language;
  /** IANA name, for the times in texts. */
  readonly timeZone: string;
}

/** The least of the targets' limits are 150 for a heading and 3,000 for a paragraph. */
const LONGEST_TITLE = 140;
const LONGEST_FACTS = 300;
const LONGEST_TEXT = 1_500;
const LONGEST_LINK = 1_000;

export function messageOf(event: HookEvent, words: HookWords): HookMessage {
  const { language } = words;
  const { service, subject, incident, maintenance } = event;
  const link = [incident?.url, maintenance?.url, service.url].find((url) => typeof url === 'string' && isLink(url));
  return {
    title: clip(language.say('hooks.said_title', { service: clip(service.name, 60), subject }), LONGEST_TITLE),
    facts: clip(event.test ? language.say('hooks.said_test') : factsOf(event, words), LONGEST_FACTS),
    text: clipLines((incident ?? maintenance)?.latestUpdate?.text ?? '', LONGEST_TEXT),
    link: link ?? null,
    linkWords: language.say('hooks.said_link'),
    tone: event.event === 'started' || event.event === 'escalated' ? 'trouble' : toneOfRest(event),
    level: event.level,
    at: event.at,
  };
}

function toneOfRest({ event }: HookEvent): 'better' | 'notice' {
  return event === 'resolved' || event === 'passed' ? 'better' : 'notice';
}

function factsOf(event: HookEvent, words: HookWords): string {
  const { language } = words;
  const { say } = language;
  const facts = extentOf(event, language);
  switch (event.event) {
    case 'started':
      return facts;
    case 'escalated':
      return say('hooks.said_worse', { facts });
    case 'updated':
      return say('hooks.said_update', { facts });
    case 'resolved':
      return overWords(event, language);
    case 'passed':
      return say('hooks.said_passed', { facts });
    case 'flapping':
      return say('hooks.said_flapping', { facts });
    case 'moved':
      return say('hooks.said_moved', { place: event.subject });
    case 'maintenance':
      return maintenanceFacts(event, words);
    default:
      return assertNever(event.event);
  }
}

function extentOf({ level, components }: HookEvent, language: Language): string {
  const word = levelWord(level, language);
  const names = [...new Set(components.map(({ name }) => name))];
  if (names.length === 0) return word;
  return language.say('notify.facts', { level: word, components: nameList(names, language) });
}

function overWords({ since, until }: HookEvent, language: Language): string {
  if (since === null || until === null) return language.say('hooks.said_over');
  return language.say('hooks.said_over_after', {
    duration: durationWords(Date.parse(until) - Date.parse(since), language),
  });
}

function maintenanceFacts({ maintenance }: HookEvent, { language, timeZone }: HookWords): string {
  if (maintenance === null) return '';
  const status = maintenanceStatusWord(maintenance.status, language);
  const from = momentWords(Date.parse(maintenance.startsAt), timeZone, language);
  if (maintenance.endsAt === null) return language.say('notify.facts', { level: status, components: from });
  const to = momentWords(Date.parse(maintenance.endsAt), timeZone, language);
  const times = language.say('notify.window', { from, to });
  return language.say('notify.facts', { level: status, components: times });
}

/** Vendors write addresses, too: only what a browser may open, and nothing that could end a link early. */
function isLink(url: string): boolean {
  return url.length <= LONGEST_LINK && /^https:\/\/[^\s<>|"'`\\\p{Cc}]+$/u.test(url);
}
