import type { PageState } from '../contract/app-state.ts';
import { format, type Locale } from '../i18n/format.ts';
import { levelWord } from '../i18n/words.ts';
import { isTrouble, severity, worst, type Reading } from '../model/level.ts';
import type { EpochMs } from '../model/time.ts';
import { levelInScope } from './page-in-scope.ts';
import { buildTrayMenu } from './tray-menu.ts';
import type { TrayIcon, TrayModel } from './tray-model.ts';
import { trayTooltip } from './tray-tooltip.ts';

export interface TrayInput {
  readonly pages: readonly PageState[];
  /** Whether our own connection works: while it does not, no service is blamed. */
  readonly online: boolean;
  readonly snoozedUntil: EpochMs | null;
  readonly now: EpochMs;
  readonly locale?: Locale;
}

/** What the tray shows: one icon for the worst level in scope, and services worst first. */
export function buildTrayModel({ pages, online, snoozedUntil, now, locale = 'en' }: TrayInput): TrayModel {
  const silentMs = snoozedUntil === null ? 0 : Math.max(0, snoozedUntil - now);
  const sorted = [...pages].sort((a, b) => rank(b.level) - rank(a.level));
  const inScope = sorted.flatMap((page) => {
    const level = levelInScope(page);
    return level === null ? [] : [{ name: page.name, level: online ? level : 'unknown' }];
  });
  const byLevel = [...inScope].sort((a, b) => rank(b.level) - rank(a.level));
  const icon: TrayIcon = silentMs > 0 ? 'paused' : worst(inScope.map(({ level }) => level));
  return {
    icon,
    tooltip: trayTooltip({ services: byLevel, isAnyWatched: pages.length > 0, online, silentMs, locale }),
    troubled: inScope.filter(({ level }) => isTrouble(level)).length,
    menu: buildTrayMenu({
      services: sorted.map(({ id, name, level, muted }) => ({
        pageId: id,
        label: format(
          muted ? 'tray.muted' : 'tray.service',
          { service: name, level: levelWord(online ? level : 'unknown', locale) },
          locale,
        ),
      })),
      incidents: sorted.flatMap((page) =>
        page.openIncidents.map(({ id, title, startedAt }) => ({
          pageId: page.id,
          incidentId: id,
          startedAt,
          label: format('tray.incident', { service: page.name, title }, locale),
        })),
      ),
      silentMs,
      locale,
    }),
  };
}

/** Worst first; what is not known stands between trouble and what works, since it may be either. */
function rank(reading: Reading): number {
  return reading === 'unknown' ? 0.5 : severity(reading);
}
