import type { Language } from '../i18n/language.ts';
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
  readonly language: Language;
}

/** Why the user never wants to hear of a proposal, in words; null where that is not so. */
export function whyUnwanted(proposal: Proposal, context: PolicyContext): string | null {
  const { settings, language } = context;
  if (!settings.notifications.enabled) return language.say('reason.disabled');
  // Whoever follows something wants to hear of it, muted or mild.
  if (proposal.thread.followed || context.isPageFollowed === true) return null;
  return whyMuted(proposal, context) ?? whyMild(proposal, context);
}

/** Why the user does not want to hear of it now, in words; null where nothing is silent. It is told when that is over. */
export function whySilenced(matter: Silenceable, context: SilenceContext): string | null {
  const { settings, language } = context;
  const snooze = snoozeOf(matter, context);
  if (snooze !== null) return snoozeWords(snooze, context);
  const { quietHours } = settings.notifications;
  if (quietHours === null || !isQuiet(quietHours, context.localMinuteOfDay)) return null;
  if (quietHours.majorBreaksThrough && matter.level === 'major_outage') return null;
  return language.say('reason.quiet_hours', { from: quietHours.from, to: quietHours.to });
}

/** Whether a silence is still on. */
export function isOn(end: SnoozeEnd | null | undefined, now: EpochMs): end is SnoozeEnd {
  return end !== null && end !== undefined && (end === 'resolved' || end > now);
}

interface Snooze {
  readonly until: SnoozeEnd;
  readonly what: string;
}

function snoozeOf(matter: Silenceable, { page, settings, components, now, language }: SilenceContext): Snooze | null {
  if (isOn(settings.snoozedUntil, now)) {
    return { until: settings.snoozedUntil, what: language.say('silence.everything') };
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
  return { until: first, what: name ?? language.say('silence.components') };
}

function snoozeWords({ until, what }: Snooze, { now, language }: SilenceContext): string {
  if (until === 'resolved') return language.say('reason.snoozed_until_resolved', { what });
  return language.say('reason.snoozed', { what, duration: durationWords(until - now, language) });
}

function whyMuted({ componentIds }: Proposal, { page, snapshot, language }: PolicyContext): string | null {
  if (page.muted) return language.say('reason.page_muted', { service: page.name });
  if (componentIds.length === 0 || componentsInScope({ componentIds }, page).length > 0) return null;
  const name = snapshot.components.find(({ id }) => id === componentIds[0])?.name;
  if (componentIds.length > 1 || name === undefined) return language.say('reason.components_muted');
  return language.say('reason.component_muted', { component: name });
}

function whyMild(proposal: Proposal, { page, settings, language }: PolicyContext): string | null {
  const missed = proposal.isMeasured ? missedMinimum(proposal, page, settings) : null;
  if (missed === null) return null;
  const { level, minimum } = missed;
  return language.say('reason.below_minimum', {
    level: levelWord(level, language),
    minimum: levelWord(minimum, language),
  });
}
