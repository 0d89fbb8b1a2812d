import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { createFakeNet } from '../../../fakes/electron-net.ts';
import { fault, onCommand, report } from './control.ts';

/** The parts that are the desktop's rather than the app's. */
export const shell: Pick<Electron.Shell, 'openExternal'> = {
  openExternal(url) {
    report({ kind: 'opened', url });
    return Promise.resolve();
  },
};

/** The button the user presses in the next boxes; null for who closes them. */
let pressed: string | null = null;
onCommand('press', (button: string | null) => {
  pressed = button;
});

export const dialog: Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBox'> = {
  showErrorBox: (title, content) => report({ kind: 'errorBox', title, content }),
  showMessageBox(...args: [Electron.BaseWindow, Electron.MessageBoxOptions] | [Electron.MessageBoxOptions]) {
    const [owner, options] = args.length === 1 ? [null, args[0]] : args;
    if (owner === null) fault('a box without an owner, which on macOS keeps everything waiting');
    const { message, detail = '', buttons = [], cancelId = 0 } = options;
    report({ kind: 'box', message, detail, buttons });
    const response = pressed === null ? cancelId : buttons.indexOf(pressed);
    return Promise.resolve({ response, checkboxChecked: false });
  },
};

export const net: Pick<Electron.Net, 'isOnline' | 'request'> = { isOnline: () => true, ...createFakeNet() };

const display = { id: 1, scaleFactor: 1, workArea: { x: 0, y: 0, width: 1_280, height: 800 } } as Electron.Display;

const displays: Pick<Electron.Screen, 'getAllDisplays' | 'getPrimaryDisplay'> = {
  getAllDisplays: () => [display],
  getPrimaryDisplay: () => display,
};
export const screen = Object.assign(new EventEmitter(), displays);
onCommand('scale', (scaleFactor: number) => {
  Object.assign(display, { scaleFactor });
  screen.emit('display-metrics-changed', {}, display, ['scaleFactor']);
});

/** A machine on its mains. */
export const powerMonitor = Object.assign(new EventEmitter(), { onBatteryPower: false });
onCommand('power', (event: 'suspend' | 'resume') => powerMonitor.emit(event));
// The machine sleeps as soon as those who listen have returned, and its battery runs out.
onCommand('sleepForGood', () => {
  powerMonitor.emit('suspend');
  process.kill(process.pid, 'SIGKILL');
});

type UsedOfTheme = Pick<
  Electron.NativeTheme,
  'shouldUseDarkColors' | 'shouldUseDarkColorsForSystemIntegratedUI' | 'themeSource'
>;

class NativeTheme extends EventEmitter implements UsedOfTheme {
  readonly shouldUseDarkColorsForSystemIntegratedUI = true;
  private source: Electron.NativeTheme['themeSource'] = 'system';

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark';
  }
  get themeSource(): Electron.NativeTheme['themeSource'] {
    return this.source;
  }
  set themeSource(source: Electron.NativeTheme['themeSource']) {
    this.source = source;
    this.emit('updated');
  }
}
export const nativeTheme = new NativeTheme();
onCommand('theme', () => nativeTheme.themeSource);

type UsedOfNotification = Pick<Electron.Notification, 'show' | 'close'>;

const shown: Notification[] = [];

export class Notification extends EventEmitter implements UsedOfNotification {
  private readonly options: Electron.NotificationConstructorOptions;

  constructor(options: Electron.NotificationConstructorOptions) {
    super();
    this.options = options;
  }
  static isSupported(): boolean {
    return true;
  }
  show(): void {
    shown.push(this);
    const { title = '', body = '', icon } = this.options;
    report({ kind: 'notification', title, body, icon: typeof icon === 'string' ? icon : null });
    setImmediate(() => this.emit('show', {}));
  }
  close(): void {
    this.emit('close', {});
  }
}
onCommand('clickNotification', () => shown.at(-1)?.emit('click', {}));
