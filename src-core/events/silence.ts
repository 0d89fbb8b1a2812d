import { format } from '../i18n/format.ts';
import { durationWords } from '../i18n/time-words.ts';
import { levelWord } from '../i18n/words.ts';
import { severity } from '../model/level.ts';
import type { Settings } from '../settings/settings.ts';
import type { PolicyContext } from './decision.ts';
import type { Proposal } from './proposal.ts';

/** Why the user's settings keep a proposal from being said, in words; null where they do not. */
export function whySilent(proposal: Proposal, context: PolicyContext): string | null {
  const { settings, now, locale = 'en' } = context;
  if (!settings.notifications.enabled) return format('reason.disabled', {}, locale);
  // Whoever follows something wants to hear of it, muted or mild.
  const unwanted = proposal.thread.followed ? null : (whyMuted(proposal, context) ?? whyMild(proposal, context));
  if (unwanted !== null) return unwanted;
  if (settings.snoozedUntil !== null && settings.snoozedUntil > now) {
    return format('reason.snoozed', { duration: durationWords(settings.snoozedUntil - now, locale) }, locale);
  }
  const { quietHours } = settings.notifications;
  if (quietHours === null || !isWithin(quietHours, context.localMinuteOfDay)) return null;
  if (quietHours.majorBreaksThrough && proposal.level === 'major_outage') return null;
  return format('reason.quiet_hours', { from: quietHours.from, to: quietHours.to }, locale);
}

function whyMuted({ componentIds }: Proposal, { page, snapshot, locale = 'en' }: PolicyContext): string | null {
  if (page.muted) return format('reason.page_muted', { service: page.name }, locale);
  if (componentIds.length === 0 || !componentIds.every((id) => page.mutedComponentIds.includes(id))) return null;
  const name = snapshot.components.find(({ id }) => id === componentIds[0])?.name;
  if (componentIds.length > 1 || name === undefined) return format('reason.components_muted', {}, locale);
  return format('reason.component_muted', { component: name }, locale);
}

function whyMild({ isMeasured, level }: Proposal, { page, settings, locale = 'en' }: PolicyContext): string | null {
  const minimum = page.minimumLevel ?? settings.notifications.minimumLevel;
  if (!isMeasured || severity(level) >= severity(minimum)) return null;
  return format(
    'reason.below_minimum',
    { level: levelWord(level, locale), minimum: levelWord(minimum, locale) },
    locale,
  );
}

/** Across midnight where `to` is the earlier of the two; from a time to the same time is never. */
function isWithin({ from, to }: NonNullable<Settings['notifications']['quietHours']>, minuteOfDay: number): boolean {
  const start = minutesOf(from);
  const end = minutesOf(to);
  if (start <= end) return minuteOfDay >= start && minuteOfDay < end;
  return minuteOfDay >= start || minuteOfDay < end;
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
