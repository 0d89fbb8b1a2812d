import type { Reading } from '../model/level.ts';

/** The seven shapes the icon can have: one for each level, hollow for unknown or offline, pause for silence. */
export type TrayIcon = Reading | 'paused';

/** Everything a tray shows, without knowing what a tray is. */
export interface TrayModel {
  readonly icon: TrayIcon;
  /** Worst service first; at most 127 UTF-16 units, which is all Windows keeps. */
  readonly tooltip: string;
  /** How many services are in trouble: the number beside the icon on macOS, in the title of a browser tab. */
  readonly troubled: number;
  readonly menu: readonly TrayMenuItem[];
}

export type TrayMenuItem =
  | { readonly kind: 'separator' }
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'action'; readonly label: string; readonly action: TrayAction };

export type TrayAction =
  | { readonly do: 'open'; readonly pageId: string | null; readonly incidentId: string | null }
  | { readonly do: 'poll_now' }
  | { readonly do: 'snooze'; readonly forMinutes: number | 'until_tomorrow' | 'until_resolved' }
  | { readonly do: 'end_snooze' }
  | { readonly do: 'open_settings' }
  | { readonly do: 'install_update' }
  | { readonly do: 'quit' };
