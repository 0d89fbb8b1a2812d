import type { Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { withRule } from '../settings/component-rules.ts';
import type { ComponentRule, Settings, SnoozeEnd, WatchedPage } from '../settings/settings.ts';
import { isOn } from './silence.ts';
import { troubleIn } from './trouble-in.ts';

/** What is silenced: everything, a page, or a component of it. */
export interface SnoozeScope {
  readonly pageId: string | null;
  readonly componentId: string | null;
}

/** The settings with something silenced until then; null ends the silence. */
export function snoozed(settings: Settings, { pageId, componentId }: SnoozeScope, until: SnoozeEnd | null): Settings {
  if (pageId === null) return { ...settings, snoozedUntil: until };
  const pages = settings.pages.map((page) => {
    if (page.id !== pageId) return page;
    return componentId === null
      ? withSnooze(page, until)
      : withRule(page, componentId, (rule) => withSnooze(rule, until));
  });
  return { ...settings, pages };
}

/**
 * The settings without the silences that are over: those whose time has come, and those that were to last until trouble
 * was over and it is. The very same settings where none is.
 */
export function withoutEndedSnoozes(
  settings: Settings,
  snapshotOf: (pageId: string) => Snapshot | null,
  now: EpochMs,
): Settings {
  const isOver = (until: SnoozeEnd | null | undefined, isTroubled: () => boolean): boolean =>
    until === 'resolved' ? !isTroubled() : until !== undefined && until !== null && !isOn(until, now);
  const isAnyTroubled = (): boolean => settings.pages.some(({ id, muted }) => !muted && troubleIn(snapshotOf(id)));
  let next = isOver(settings.snoozedUntil, isAnyTroubled) ? { ...settings, snoozedUntil: null } : settings;
  for (const { id: pageId, snoozedUntil, componentRules = {} } of settings.pages) {
    const snapshot = snapshotOf(pageId);
    if (isOver(snoozedUntil, () => troubleIn(snapshot))) next = snoozed(next, { pageId, componentId: null }, null);
    for (const [componentId, rule] of Object.entries(componentRules)) {
      if (!isOver(rule.snoozedUntil, () => troubleIn(snapshot, componentId))) continue;
      next = snoozed(next, { pageId, componentId }, null);
    }
  }
  return next;
}

function withSnooze<Kept extends WatchedPage | ComponentRule>(kept: Kept, until: SnoozeEnd | null): Kept {
  const { snoozedUntil: _over, ...rest } = kept;
  return (until === null ? rest : { ...rest, snoozedUntil: until }) as Kept;
}
