import { clip } from '../i18n/clip.ts';
import type { Language } from '../i18n/language.ts';
import type { TrayAction, TrayMenuItem } from './tray-model.ts';

const MOST_SERVICES = 25;
const MOST_INCIDENTS = 10;
const LONGEST_LABEL = 70;

export interface MenuInput {
  /** Worst first. Of hundreds only those that are shown have to be put into words. */
  readonly services: readonly { readonly pageId: string; readonly label: () => string }[];
  readonly incidents: readonly {
    readonly pageId: string;
    readonly incidentId: string;
    readonly startedAt: number;
    readonly label: () => string;
  }[];
  /** What ends the silence is called; null where there is none. */
  readonly endSilence: string | null;
  readonly isTroubled: boolean;
  readonly language: Language;
}

/** The menu is the glance: the history first (some desktops open nothing but the menu), then services and incidents. */
export function buildTrayMenu({
  services,
  incidents,
  endSilence,
  isTroubled,
  language,
}: MenuInput): readonly TrayMenuItem[] {
  const entry = (label: string, action: TrayAction): TrayMenuItem => ({
    kind: 'action',
    label: clip(label, LONGEST_LABEL),
    action,
  });
  const overview: TrayAction = { do: 'open', pageId: null, incidentId: null };
  const more = (count: number): readonly TrayMenuItem[] =>
    count > 0 ? [entry(language.say('tray.more', { count }), overview)] : [];
  const newest = [...incidents].sort((a, b) => b.startedAt - a.startedAt);

  const serviceItems = services
    .slice(0, MOST_SERVICES)
    .map(({ pageId, label }) => entry(label(), { do: 'open', pageId, incidentId: null }));
  const incidentItems = newest
    .slice(0, MOST_INCIDENTS)
    .map(({ pageId, incidentId, label }) => entry(label(), { do: 'open', pageId, incidentId }));
  const silenceItems =
    endSilence !== null
      ? [entry(endSilence, { do: 'end_snooze' })]
      : [
          entry(language.say('tray.snooze_hour'), { do: 'snooze', forMinutes: 60 }),
          entry(language.say('tray.snooze_tomorrow'), { do: 'snooze', forMinutes: 'until_tomorrow' }),
          ...(isTroubled
            ? [entry(language.say('tray.snooze_resolved'), { do: 'snooze', forMinutes: 'until_resolved' })]
            : []),
        ];

  return separated([
    [entry(language.say('tray.open'), overview)],
    [...serviceItems, ...more(services.length - serviceItems.length)],
    incidentItems.length === 0
      ? []
      : [
          { kind: 'label', label: language.say('tray.running_incidents') },
          ...incidentItems,
          ...more(newest.length - incidentItems.length),
        ],
    [entry(language.say('tray.poll_now'), { do: 'poll_now' }), ...silenceItems],
    [entry(language.say('tray.settings'), { do: 'open_settings' }), entry(language.say('tray.quit'), { do: 'quit' })],
  ]);
}

/** A line between sections that have something in them. */
function separated(sections: readonly (readonly TrayMenuItem[])[]): readonly TrayMenuItem[] {
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [{ kind: 'separator' } as const, ...section]));
}
