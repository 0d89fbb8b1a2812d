import { clip } from '../i18n/clip.ts';
import type { Language } from '../i18n/language.ts';
import { listed } from '../i18n/listing.ts';
import { clockWords } from '../i18n/time-words.ts';
import { severity } from '../model/level.ts';
import type { EpochMs } from '../model/time.ts';
import type { Notification, ThreadId } from './event.ts';
import { fitItems, fitText } from './fit.ts';
import type { Notice } from './notice.ts';
import { nameList, shortName } from './wording.ts';

export interface DigestContext {
  readonly now: EpochMs;
  readonly timeZone: string;
  /** What was told before the silence and goes on, by name: worth a word beside news, no news by itself. */
  readonly stillOpen: readonly string[];
  readonly language: Language;
}

/** What became of one matter during the silence. */
interface Matter {
  readonly kind: 'open' | 'over' | 'passed' | 'news';
  /** The last that was said of it. */
  readonly last: Notice;
  readonly since: EpochMs | null;
}

/** Of a matter that is one of several. */
const LONGEST_NAME = 50;
const ORDER = ['open', 'over', 'passed', 'news'] as const;

/** One notification for all that waited for the end of a silence; null where none of it is news any more. */
export function digest(notices: readonly Notice[], context: DigestContext): Notification | null {
  const matters = mattersOf(notices, context.now);
  const [first] = matters;
  if (first === undefined) return null;
  const isAway = notices.some(({ waitsFor }) => waitsFor === 'absence');
  const isMajor = matters.some(({ kind, last }) => kind === 'open' && last.level === 'major_outage');
  const isQuiet = matters.every(({ kind }) => kind === 'news');
  return {
    threadId: matters.length === 1 ? threadOf(first.last) : 'digest',
    title: titleOf(matters, first, isAway, context.language),
    body: matters.length === 1 ? oneBody(first, context) : manyBody(matters, context),
    urgency: isMajor ? 'critical' : isQuiet ? 'low' : 'normal',
    target:
      matters.length === 1 ? first.last.notification.target : { ...first.last.notification.target, incidentId: null },
  };
}

/** One for each thread, the worst of what goes on first. */
function mattersOf(notices: readonly Notice[], now: EpochMs): readonly Matter[] {
  const threads = new Map<ThreadId, Notice[]>();
  for (const notice of [...notices].sort((a, b) => a.at - b.at)) {
    const told = threads.get(threadOf(notice));
    if (told === undefined) threads.set(threadOf(notice), [notice]);
    else told.push(notice);
  }
  return [...threads.values()]
    .flatMap((told) => matterOf(told, now) ?? [])
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || severity(b.last.level) - severity(a.last.level));
}

function matterOf(told: readonly Notice[], now: EpochMs): Matter | null {
  const last = told.at(-1);
  if (last === undefined) return null;
  const troubled = told.filter(({ tone }) => tone === 'trouble');
  const since = told.find((notice) => notice.since !== null)?.since ?? null;
  if (last.tone === 'better') {
    const hasPassed = troubled.length > 0 || last.event === 'incident_passed';
    return { kind: hasPassed ? 'passed' : 'over', last, since };
  }
  const weightiest = troubled.at(-1);
  if (weightiest !== undefined) return { kind: 'open', last: weightiest, since };
  return last.staleAt !== null && last.staleAt <= now ? null : { kind: 'news', last, since };
}

function titleOf(matters: readonly Matter[], { last, kind }: Matter, isAway: boolean, language: Language): string {
  const count = (...kinds: readonly Matter['kind'][]): number =>
    matters.filter((one) => kinds.includes(one.kind)).length;
  const [open, over, news] = [count('open'), count('over', 'passed'), count('news')];
  const counts = [
    open > 0 ? language.say('digest.count_open', { count: open }) : '',
    over > 0 ? language.say('digest.count_over', { count: over }) : '',
    news > 0 ? language.say('digest.count_news', { count: news }) : '',
  ].filter((text) => text !== '');
  const single = kind === 'news' ? last.notification.title : named(last, language);
  const summary = matters.length === 1 ? single : listed(counts, language);
  return language.say(isAway ? 'digest.away' : 'digest.silent', { summary });
}

/** Of one matter there is room for more than its state. */
function oneBody(matter: Matter, context: DigestContext): string {
  const { last, kind } = matter;
  const state = kind === 'news' ? '' : sentence(stateOf(matter, context), context.language);
  return fitText([state], kind === 'passed' ? '' : last.notification.body, [before(context)]);
}

/** Each matter in a line: what became of it is never cut off, its name may be. */
function manyBody(matters: readonly Matter[], context: DigestContext): string {
  const { language } = context;
  const items = matters.map((matter) => {
    if (matter.kind === 'news') return shortName(matter.last.notification.title);
    const title = clip(named(matter.last, language), LONGEST_NAME);
    return language.say('digest.line', { title, state: stateOf(matter, context) });
  });
  return fitItems(items, (count) => language.say('fold.more', { count }), before(context));
}

function stateOf({ kind, last, since }: Matter, { now, timeZone, language }: DigestContext): string {
  const clock = (at: EpochMs): string => clockWords(at, now, timeZone, language);
  if (kind === 'open') {
    return since === null ? language.say('digest.open') : language.say('digest.open_since', { time: clock(since) });
  }
  const until = last.until ?? last.at;
  if (kind === 'passed' && since !== null) {
    return language.say('digest.passed', { from: clock(since), to: clockWords(until, since, timeZone, language) });
  }
  return language.say('digest.over', { time: clock(until) });
}

function before({ stillOpen, language }: DigestContext): string {
  return stillOpen.length === 0 ? '' : language.say('digest.before', { names: nameList(stillOpen, language) });
}

function named({ pageName, subject, notification }: Notice, language: Language): string {
  // A component's own title says where it stands; its state stands beside it here.
  const isWhole = subject === pageName;
  if (isWhole) return shortName(notification.title);
  return shortName(language.say('digest.subject', { service: pageName, subject }));
}

function sentence(text: string, { say }: Language): string {
  return say('digest.sentence', { state: `${text.charAt(0).toUpperCase()}${text.slice(1)}` });
}

function threadOf({ notification }: Notice): ThreadId {
  return notification.threadId;
}
