import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { fault, onCommand, report } from './control.ts';
import { preventable } from './main-events.ts';
import { strict } from './strict.ts';
import { WebContents } from './web-contents.ts';

type Used = Pick<
  Electron.BrowserWindow,
  | 'close'
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'minimize'
  | 'restore'
  | 'setAutoHideMenuBar'
  | 'setMenuBarVisibility'
  | 'show'
>;

const LOGOFF: Pick<Electron.WindowSessionEndEvent, 'reasons'> = { reasons: ['logoff'] };

export class BrowserWindow extends EventEmitter implements Used {
  readonly webContents: WebContents;
  private readonly bounds: Electron.Rectangle;
  private destroyed = false;
  private maximized = false;
  private minimized = false;
  private shown: boolean;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const { width = 800, height = 600, x = 0, y = 0, show = true, webPreferences = {} } = options;
    this.bounds = { x, y, width, height };
    this.shown = show;
    const { sandbox, contextIsolation = true, nodeIntegration = false, preload = '' } = webPreferences;
    if (sandbox === false || !contextIsolation || nodeIntegration) fault('a window was made without its walls');
    const contents = new WebContents(preload, { width, height }, () => this.gone());
    this.webContents = strict('webContents', contents);
    app.windows.add(this);
    contents.once('did-finish-load', () => this.emit('ready-to-show'));
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL = (url: string): Promise<void> => this.webContents.load(url);
  isDestroyed = (): boolean => this.destroyed;
  isMaximized = (): boolean => this.maximized;
  isMinimized = (): boolean => this.minimized;
  getNormalBounds = (): Electron.Rectangle => ({ ...this.bounds });
  maximize(): void {
    this.maximized = true;
  }
  minimize(): void {
    this.minimized = true;
  }
  restore(): void {
    this.minimized = false;
  }
  setAutoHideMenuBar(): void {
    // A headless window has none.
  }
  setMenuBarVisibility(visible: boolean): void {
    report({ kind: 'menuBar', visible });
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    if (!this.shown) fault('a window was focused that nobody can see');
  }
  close(): void {
    const closing = preventable({});
    this.emit('close', closing);
    if (!closing.defaultPrevented) this.destroy();
  }
  destroy(): void {
    void this.webContents.close();
    this.gone();
  }
  /** As a user drags it. */
  moveTo(bounds: Partial<Electron.Rectangle>): void {
    Object.assign(this.bounds, bounds);
    this.emit('move');
    this.emit('resize');
  }
  /** As Windows does when a user logs off: nothing is closed. */
  endSession(): void {
    const asked = preventable(LOGOFF);
    this.emit('query-session-end', asked);
    if (asked.defaultPrevented) fault('the end of a session was held up');
    this.emit('session-end', preventable(LOGOFF));
  }
  /** What a user sees of it. */
  look(): 'gone' | 'minimised' | 'hidden' | 'shown' {
    if (this.destroyed) return 'gone';
    if (this.minimized) return 'minimised';
    return this.shown ? 'shown' : 'hidden';
  }
  private gone(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.emit('closed');
    app.windowGone(this);
  }
}

/** The one opened last, if it is still there. */
const newest = (): BrowserWindow | undefined =>
  [...app.windows].filter((window): window is BrowserWindow => window instanceof BrowserWindow).at(-1);

onCommand('closeWindow', () => newest()?.close());
onCommand('moveWindow', (bounds: Partial<Electron.Rectangle>) => newest()?.moveTo(bounds));
// Windows waits for nobody: neither quitting nor anything else that is not done by then is done.
onCommand('endSession', (then: 'killed' | 'left alone') => {
  if (then === 'killed') app.linger();
  newest()?.endSession();
  if (then === 'killed') process.kill(process.pid, 'SIGKILL');
});
onCommand('windowLook', () => newest()?.look() ?? 'gone');
onCommand('crashWindow', () =>
  newest()?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
);
