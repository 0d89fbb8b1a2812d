import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { app } from './app.ts';
import { fault, onCommand, report, type MenuItemReport } from './control.ts';

class NativeImage implements Pick<Electron.NativeImage, 'isEmpty'> {
  readonly file: string;
  private readonly empty: boolean;

  constructor(file: string) {
    this.file = file;
    this.empty = !looksLikePicture(file);
  }
  isEmpty(): boolean {
    return this.empty;
  }
}

/** PNG's eight bytes, or an icon directory. */
function looksLikePicture(file: string): boolean {
  try {
    const head = readFileSync(file).subarray(0, 8).toString('hex');
    return head === '89504e470d0a1a0a' || head.startsWith('00000100');
  } catch {
    return false;
  }
}

export const nativeImage = { createFromPath: (file: string) => new NativeImage(file) };

type Template = readonly Electron.MenuItemConstructorOptions[];

export class Menu {
  private template: Template = [];

  static buildFromTemplate(template: Template): Menu {
    const menu = new Menu();
    menu.template = template;
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    report({ kind: 'menu', items: menu?.items() ?? null });
  }
  items(): MenuItemReport[] {
    return describe(this.template);
  }
  click(label: string): void {
    const item = find(this.template, label);
    if (item === undefined || item.enabled === false) throw new Error(`stand-in: nothing to click called “${label}”`);
    if (item.role === 'quit') app.quit();
    else item.click?.({} as never, undefined, {});
  }
}

let applicationMenu: Menu | null = null;

function submenuOf({ submenu }: Electron.MenuItemConstructorOptions): Template {
  return Array.isArray(submenu) ? submenu : [];
}

function describe(template: Template): MenuItemReport[] {
  return template.map((item) => ({
    label: (item.label ?? item.role ?? '').replaceAll('&&', '&'),
    type: item.type ?? 'normal',
    enabled: item.enabled ?? true,
    submenu: describe(submenuOf(item)),
  }));
}

function find(template: Template, label: string): Electron.MenuItemConstructorOptions | undefined {
  return template
    .flatMap((item) => [item, ...submenuOf(item)])
    .find((item) => item.label?.replaceAll('&&', '&') === label);
}

type UsedOfTray = Pick<Electron.Tray, 'setTitle' | 'setToolTip'>;

export class Tray extends EventEmitter implements UsedOfTray {
  private picture: NativeImage;
  private tooltip = '';
  private menu: Menu | null = null;

  constructor(picture: NativeImage) {
    super();
    if (!app.isReady()) throw new Error('Cannot create Tray before app is ready');
    if (trays.push(this) > 1) fault('a second tray was made');
    this.picture = picture;
    this.setImage(picture);
  }
  setImage(picture: NativeImage): void {
    if (picture.isEmpty()) fault(`the tray was given an empty picture: ${picture.file}`);
    this.picture = picture;
    this.tell();
  }
  setToolTip(text: string): void {
    this.tooltip = text;
    this.tell();
  }
  setTitle(): void {
    // Nothing outside macOS.
  }
  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
    this.tell();
  }
  click(label: string): void {
    if (this.menu === null) throw new Error('stand-in: the tray has no menu');
    this.menu.click(label);
  }
  private tell(): void {
    report({
      kind: 'tray',
      tray: { picture: this.picture.file, tooltip: this.tooltip, menu: this.menu?.items() ?? [] },
    });
  }
}

const trays: Tray[] = [];

onCommand('clickTrayMenu', (label: string) => trays[0]?.click(label));
onCommand('clickTray', () => trays[0]?.emit('click', {}, {}, {}));
onCommand('clickMenu', (label: string) => applicationMenu?.click(label));
