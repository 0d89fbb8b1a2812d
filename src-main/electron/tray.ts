import type { TrayAction, TrayMenuItem, TrayModel } from '#core/tray/tray-model';
import type { MenuItemConstructorOptions } from 'electron';
import type { Panel, Platform } from './platform/platform.ts';
import type { TrayPictures } from './tray-icon.ts';

/** More often than this nobody sees, and some desktops flicker. */
const AT_MOST_EVERY_MS = 200;

/** What is used of Electron's Tray; generic, so that the view needs neither real pictures nor real menus. */
interface TrayHandle<Picture, ContextMenu> {
  setImage(picture: Picture): void;
  setToolTip(text: string): void;
  setTitle(title: string): void;
  setContextMenu(menu: ContextMenu): void;
  on(event: 'click', listener: () => void): unknown;
}

export interface TrayParts<Picture, ContextMenu> {
  /** Called once, with the first picture: a second tray of one process is a lesser one on Linux. */
  readonly create: (picture: Picture) => TrayHandle<Picture, ContextMenu>;
  readonly buildMenu: (template: MenuItemConstructorOptions[]) => ContextMenu;
  readonly pictures: TrayPictures<Picture>;
  readonly panel: () => Panel;
  readonly platform: Pick<Platform, 'clickOpensWindow' | 'forgetsTooltip'>;
  readonly act: (action: TrayAction) => void;
}

export interface TrayView {
  /** Shows a model, soon; only what changed is touched. */
  render(model: TrayModel): void;
  /** Shows the last model again, all of it: after a wake-up, or when the panel is another. */
  refresh(): void;
}

/** Puts the icon into the tray. */
export function createTrayView<Picture, ContextMenu>(
  parts: TrayParts<Picture, ContextMenu>,
  first: TrayModel,
): TrayView {
  const { pictures, platform, panel, act } = parts;
  const tray = parts.create(pictures(first.icon, panel()));
  if (platform.clickOpensWindow) tray.on('click', () => act({ do: 'open', pageId: null, incidentId: null }));
  let wanted = first;
  let shown: TrayModel | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const draw = (): void => {
    timer = null;
    const before = shown;
    shown = wanted;
    const iconChanged = before?.icon !== wanted.icon;
    if (iconChanged) tray.setImage(pictures(wanted.icon, panel()));
    if (before?.tooltip !== wanted.tooltip || (iconChanged && platform.forgetsTooltip)) tray.setToolTip(wanted.tooltip);
    if (before?.troubled !== wanted.troubled) tray.setTitle(wanted.troubled > 0 ? String(wanted.troubled) : '');
    // Set anew rather than changed: Linux does not see changes inside a menu.
    if (before === null || JSON.stringify(before.menu) !== JSON.stringify(wanted.menu)) {
      tray.setContextMenu(parts.buildMenu(wanted.menu.map((item) => menuItem(item, act))));
    }
  };

  draw();
  return {
    render(model) {
      wanted = model;
      timer ??= setTimeout(draw, AT_MOST_EVERY_MS);
    },
    refresh() {
      shown = null;
      timer ??= setTimeout(draw, AT_MOST_EVERY_MS);
    },
  };
}

function menuItem(item: TrayMenuItem, act: (action: TrayAction) => void): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' };
  // An ampersand would mark an access key.
  const label = item.label.replaceAll('&', '&&');
  return item.kind === 'label' ? { label, enabled: false } : { label, click: () => act(item.action) };
}
