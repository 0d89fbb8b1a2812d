import type { PageState } from '../contract/app-state.ts';
import { isOn } from '../events/silence.ts';
import type { Language } from '../i18n/language.ts';
import { durationWords } from '../i18n/time-words.ts';
import { levelWord } from '../i18n/words.ts';
import { isTrouble, severity, worst, type Reading } from '../model/level.ts';
import type { EpochMs } from '../model/time.ts';
import type { NetworkTrouble } from '../poll/network-trouble.ts';
import type { SnoozeEnd } from '../settings/settings.ts';
import { levelInScope } from './page-in-scope.ts';
import { foremostWords, withVerdict } from './tray-verdict.ts';
import { buildTrayMenu } from './tray-menu.ts';
import type { TrayIcon, TrayModel } from './tray-model.ts';
import { trayTooltip } from './tray-tooltip.ts';

export interface TrayInput {
  readonly pages: readonly PageState[];
  /** Whether our own connection works: while it does not, no service is blamed. */
  readonly online: boolean;
  /** What is wrong with it, where that is known. */
  readonly trouble?: NetworkTrouble | null;
  readonly snoozedUntil: SnoozeEnd | null;
  readonly now: EpochMs;
  readonly language: Language;
}

/** What the tray shows: one icon for the worst level in scope, and services worst first. */
export function buildTrayModel({ pages, online, trouble, snoozedUntil, now, language }: TrayInput): TrayModel {
  const silence = isOn(snoozedUntil, now) ? silenceWords(snoozedUntil, now, language) : null;
  const sorted = [...pages].sort((a, b) => rank(b.level) - rank(a.level));
  const inScope = sorted.flatMap((page) => {
    const level = levelInScope(page);
    return level === null ? [] : [{ name: page.name, level: online ? level : 'unknown' }];
  });
  const byLevel = [...inScope].sort((a, b) => rank(b.level) - rank(a.level));
  const icon: TrayIcon = silence !== null ? 'paused' : worst(inScope.map(({ level }) => level));
  const troubled = inScope.filter(({ level }) => isTrouble(level)).length;
  return {
    icon,
    tooltip: trayTooltip({
      services: byLevel,
      isAnyWatched: pages.length > 0,
      trouble: online ? null : (trouble ?? 'offline'),
      silence: silence?.tooltip ?? null,
      verdict: online ? foremostWords(pages) : null,
      language,
    }),
    troubled,
    menu: buildTrayMenu({
      services: sorted.map(({ id, name, level, muted, verdict }) => ({
        pageId: id,
        label: () =>
          withVerdict(
            language.say(muted ? 'tray.muted' : 'tray.service', {
              service: name,
              level: levelWord(online ? level : 'unknown', language),
            }),
            online ? (verdict ?? null) : null,
          ),
      })),
      incidents: sorted.flatMap((page) =>
        page.openIncidents.map(({ id, title, startedAt }) => ({
          pageId: page.id,
          incidentId: id,
          startedAt,
          label: () => language.say('tray.incident', { service: page.name, title }),
        })),
      ),
      endSilence: silence?.end ?? null,
      isTroubled: troubled > 0,
      language,
    }),
  };
}

/** How the tooltip and the menu put a silence. */
function silenceWords(
  until: SnoozeEnd,
  now: EpochMs,
  language: Language,
): { readonly tooltip: string; readonly end: string } {
  if (until === 'resolved') {
    return {
      tooltip: language.say('tray.silent_until_resolved'),
      end: language.say('tray.end_snooze_until_resolved'),
    };
  }
  const duration = durationWords(until - now, language);
  return {
    tooltip: language.say('tray.silent', { duration }),
    end: language.say('tray.end_snooze', { duration }),
  };
}

/** Worst first; what is not known stands between trouble and what works, since it may be either. */
function rank(reading: Reading): number {
  return reading === 'unknown' ? 0.5 : severity(reading);
}
