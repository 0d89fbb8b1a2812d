import { format } from '../i18n/format.ts';
import { english, type Language } from '../i18n/language.ts';
import { durationWords } from '../i18n/time-words.ts';
import { levelWord } from '../i18n/words.ts';
import type { Level } from '../model/level.ts';
import type { Component } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Settings, SnoozeEnd, WatchedPage } from '../settings/settings.ts';
import type { PolicyContext } from './decision.ts';
import type { Proposal } from './proposal.ts';
import { isQuiet } from './quiet-hours.ts';
import { componentsInScope, missedMinimum } from './scope.ts';

/** What a silence is asked about: an event, or one that waits for its end. */
export interface Silenceable {
  readonly level: Level;
  readonly componentIds: readonly string[];
}

export interface SilenceContext {
  readonly page: WatchedPage;
  readonly settings: Settings;
  readonly components: readonly Component[];
  readonly now: EpochMs;
  readonly localMinuteOfDay: number;
  readonly language?: Language;
}

/** Why the user never wants to hear of a proposal, in words; null where that is not so. */
export function whyUnwanted(proposal: Proposal, context: PolicyContext): string | null {
  const { settings, language = english } = context;
  if (!settings.notifications.enabled) return format('reason.disabled', {}, language);
  // Whoever follows something wants to hear of it, muted or mild.
  if (proposal.thread.followed || context.isPageFollowed === true) return null;
  return whyMuted(proposal, context) ?? whyMild(proposal, context);
}

/** Why the user does not want to hear of it now, in words; null where nothing is silent. It is told when that is over. */
export function whySilenced(matter: Silenceable, context: SilenceContext): string | null {
  const { settings, language = english } = context;
  const snooze = snoozeOf(matter, context);
  if (snooze !== null) return snoozeWords(snooze, context);
  const { quietHours } = settings.notifications;
  if (quietHours === null || !isQuiet(quietHours, context.localMinuteOfDay)) return null;
  if (quietHours.majorBreaksThrough && matter.level === 'major_outage') return null;
  return format('reason.quiet_hours', { from: quietHours.from, to: quietHours.to }, language);
}

/** Whether a silence is still on. */
export function isOn(end: SnoozeEnd | null | undefined, now: EpochMs): end is SnoozeEnd {
  return end !== null && end !== undefined && (end === 'resolved' || end > now);
}

interface Snooze {
  readonly until: SnoozeEnd;
  readonly what: string;
}

function snoozeOf(
  matter: Silenceable,
  { page, settings, components, now, language = english }: SilenceContext,
): Snooze | null {
  if (isOn(settings.snoozedUntil, now)) {
    return { until: settings.snoozedUntil, what: format('silence.everything', {}, language) };
  }
  if (isOn(page.snoozedUntil, now)) return { until: page.snoozedUntil, what: page.name };
  const touched = componentsInScope(matter, page);
  const ends = touched.flatMap((id) => {
    const end = page.componentRules?.[id]?.snoozedUntil;
    return isOn(end, now) ? [end] : [];
  });
  const [first] = ends;
  if (first === undefined || ends.length < touched.length) return null;
  const name = touched.length === 1 ? components.find(({ id }) => id === touched[0])?.name : undefined;
  return { until: first, what: name ?? format('silence.components', {}, language) };
}

function snoozeWords({ until, what }: Snooze, { now, language = english }: SilenceContext): string {
  if (until === 'resolved') return format('reason.snoozed_until_resolved', { what }, language);
  return format('reason.snoozed', { what, duration: durationWords(until - now, language) }, language);
}

function whyMuted({ componentIds }: Proposal, { page, snapshot, language = english }: PolicyContext): string | null {
  if (page.muted) return format('reason.page_muted', { service: page.name }, language);
  if (componentIds.length === 0 || componentsInScope({ componentIds }, page).length > 0) return null;
  const name = snapshot.components.find(({ id }) => id === componentIds[0])?.name;
  if (componentIds.length > 1 || name === undefined) return format('reason.components_muted', {}, language);
  return format('reason.component_muted', { component: name }, language);
}

function whyMild(proposal: Proposal, { page, settings, language = english }: PolicyContext): string | null {
  const missed = proposal.isMeasured ? missedMinimum(proposal, page, settings) : null;
  if (missed === null) return null;
  const { level, minimum } = missed;
  return format(
    'reason.below_minimum',
    { level: levelWord(level, language), minimum: levelWord(minimum, language) },
    language,
  );
}
