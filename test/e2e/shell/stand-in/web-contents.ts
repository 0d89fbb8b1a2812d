import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { chromium, type Cdp, type PausedRequest, type WorldDescription } from './cdp.ts';
import { fault, report } from './control.ts';
import { carriable, ipcMain } from './ipc-main.ts';
import { preventable } from './main-events.ts';
import { serve, toAppUrl, toPageUrl } from './session.ts';
import { connectWorlds, mainWorld, preloadWorld, type FromPage, type ToPage } from './worlds.ts';

type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;
type Used = Pick<Electron.WebContents, 'getURL' | 'send' | 'setWindowOpenHandler'>;

/** In the names of everything both worlds can see, so that no page says them by chance. */
const TOKEN = 'standIn7';
const PRELOAD_WORLD = 'Electron Isolated Context';

/** One page of a real Chromium, with the real preload in a world of its own. */
export class WebContents extends EventEmitter implements Used {
  private readonly opened: Promise<{ cdp: Cdp; session: string; targetId: string }>;
  private readonly onGone: () => void;
  private openHandler: OpenHandler | null = null;
  private preloadContext: number | null = null;
  private mainFrame = '';
  private url = '';
  /** Where the app itself is going: everything else is the page's own idea. */
  private going: string | null = null;

  constructor(preload: string, size: { width: number; height: number }, onGone: () => void) {
    super();
    this.onGone = onGone;
    this.opened = this.open(readFileSync(preload, 'utf8'), size);
    this.opened.catch((error: unknown) => fault(`no page could be opened: ${String(error)}`));
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  getURL = (): string => toAppUrl(this.url);
  send(channel: string, ...args: unknown[]): void {
    void this.tell({ kind: 'send', channel, args: carriable(args, channel) });
  }
  async load(url: string): Promise<void> {
    const { cdp, session } = await this.opened;
    const address = toPageUrl(url);
    // Requests are asked about without their fragments.
    this.going = address.replace(/#.*/, '');
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await cdp.send('Page.navigate', { url: address }, session);
    if (errorText !== undefined) throw new Error(`${errorText} loading '${url}'`);
    await loaded;
  }
  async close(): Promise<void> {
    const { cdp, targetId } = await this.opened;
    await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  }

  private async open(preload: string, size: { width: number; height: number }) {
    const cdp = await chromium();
    const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size });
    const { sessionId: session } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
    cdp.on('Runtime.executionContextCreated', session, ({ context }) => this.contextCreated(context));
    cdp.on('Runtime.executionContextsCleared', session, () => (this.preloadContext = null));
    cdp.on('Runtime.bindingCalled', session, ({ payload }) => this.hear(JSON.parse(payload) as FromPage));
    cdp.on('Runtime.consoleAPICalled', session, ({ args }) =>
      report({
        kind: 'console',
        text: args
          .map((arg) => (typeof arg.value === 'string' ? arg.value : (arg.description ?? JSON.stringify(arg.value))))
          .join(' '),
      }),
    );
    cdp.on('Runtime.exceptionThrown', session, ({ exceptionDetails: { text, exception } }) =>
      report({ kind: 'console', text: `${text} ${exception?.description ?? ''}` }),
    );
    cdp.on('Page.frameNavigated', session, ({ frame }) => {
      if (frame.parentId === undefined) this.url = frame.url + (frame.urlFragment ?? '');
    });
    cdp.on('Page.navigatedWithinDocument', session, ({ frameId, url }) => {
      if (frameId !== this.mainFrame) return;
      this.url = url;
      this.emit('did-navigate-in-page', {}, toAppUrl(url), true);
    });
    cdp.on('Page.loadEventFired', session, () => {
      if (toAppUrl(this.url) !== this.url) this.emit('did-finish-load');
    });
    cdp.on('Fetch.requestPaused', session, (request) => {
      this.answer(cdp, session, request).catch((error: unknown) => fault(String(error)));
    });
    cdp.on('Inspector.detached', session, () => this.onGone());
    const { frameTree } = await cdp.send('Page.getFrameTree', {}, session);
    this.mainFrame = frameTree.frame.id;
    await cdp.send('Runtime.addBinding', { name: `${TOKEN}Send`, executionContextName: PRELOAD_WORLD }, session);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: inTopFrame(MAIN_SCRIPT) }, session);
    await cdp.send(
      'Page.addScriptToEvaluateOnNewDocument',
      { source: inTopFrame(preloadScript(preload)), worldName: PRELOAD_WORLD },
      session,
    );
    await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, session);
    await cdp.send('Runtime.enable', {}, session);
    await cdp.send('Page.enable', {}, session);
    return { cdp, session, targetId };
  }

  private contextCreated({ id, name, auxData: { frameId } }: WorldDescription): void {
    if (name === PRELOAD_WORLD && frameId === this.mainFrame) this.preloadContext = id;
  }

  private hear(message: FromPage): void {
    if (message.kind === 'broken') {
      fault(`the preload failed: ${message.reason}`);
      return;
    }
    if (message.kind === 'open') {
      const details = { url: message.url, frameName: '', features: '', disposition: 'foreground-tab' as const };
      const answer = this.openHandler?.(details as Electron.HandlerDetails) ?? { action: 'allow' };
      if (answer.action !== 'deny') fault(`a popup was let through: ${message.url}`);
      return;
    }
    const { id, channel, args } = message;
    const url = toAppUrl(this.url);
    const origin = url === this.url ? new URL(url).origin : new URL('.', url).href.split('/').slice(0, 3).join('/');
    ipcMain.invoke({ parent: null, origin, url }, channel, args).then(
      (value) => this.tell({ kind: 'answer', id, ok: true, value }),
      (error: unknown) => this.tell({ kind: 'answer', id, ok: false, value: String(error) }),
    );
  }

  private async tell(message: ToPage): Promise<void> {
    const { cdp, session } = await this.opened;
    if (this.preloadContext === null) return;
    const expression = `globalThis[${JSON.stringify(`${TOKEN}Receive`)}](${JSON.stringify(JSON.stringify(message))})`;
    // A page that has just gone hears nothing, as in Electron.
    await cdp.send('Runtime.evaluate', { expression, contextId: this.preloadContext }, session).catch(() => undefined);
  }

  private async answer(cdp: Cdp, session: string, paused: PausedRequest): Promise<void> {
    const { requestId, resourceType, frameId, request } = paused;
    if (resourceType === 'Document' && !this.mayGo(request.url, frameId === this.mainFrame)) {
      await cdp.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }, session);
      return;
    }
    const response = await serve(request.url, request.method);
    if (response === null) {
      await cdp.send('Fetch.continueRequest', { requestId }, session);
      return;
    }
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
    await cdp.send(
      'Fetch.fulfillRequest',
      { requestId, responseCode: response.status, responseHeaders, body },
      session,
    );
  }

  private mayGo(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && url === this.going) {
      this.going = null;
      return true;
    }
    const frame = preventable({ url: toAppUrl(url), isMainFrame });
    this.emit('will-frame-navigate', frame);
    const main = preventable({ url: toAppUrl(url) });
    if (isMainFrame) this.emit('will-navigate', main);
    return !frame.defaultPrevented && !main.defaultPrevented;
  }
}

/** A preload runs in the window's own frame only, and so does what stands in for Electron around it. */
function inTopFrame(script: string): string {
  return `if (window === window.top && location.href !== 'about:blank') { ${script} }`;
}

const MAIN_SCRIPT = `(${mainWorld.toString()})(${JSON.stringify(TOKEN)}, ${connectWorlds.toString()});`;

function preloadScript(source: string): string {
  return `(${preloadWorld.toString()})(${JSON.stringify(TOKEN)}, ${connectWorlds.toString()},
    (require, module, exports) => { ${source}\n });`;
}
