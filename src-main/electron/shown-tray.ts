import type { TrayMenuItem, TrayModel } from '#core/tray/tray-model';

export interface ShellOfTray {
  /** Whether the number of services in trouble stands beside the icon, where a desktop has room for it. */
  readonly counts: boolean;
  /** The entry that installs a newer version; null while there is none. */
  readonly update: string | null;
}

/** What the tray shows: the engine's model, and what only the shell knows. */
export function shownTray(model: TrayModel, { counts, update }: ShellOfTray): TrayModel {
  const troubled = counts ? model.troubled : 0;
  if (update === null) return { ...model, troubled };
  const entry: TrayMenuItem = { kind: 'action', label: update, action: { do: 'install_update' } };
  const settings = model.menu.findIndex((item) => item.kind === 'action' && item.action.do === 'open_settings');
  const at = settings < 0 ? model.menu.length : settings;
  return { ...model, troubled, menu: model.menu.toSpliced(at, 0, entry) };
}
