/** The commands used, with what goes in and what comes back (chromedevtools.github.io/devtools-protocol). */
interface Commands {
  'Fetch.continueRequest': [{ requestId: string }, unknown];
  'Fetch.enable': [{ patterns: { urlPattern: string }[] }, unknown];
  'Fetch.failRequest': [{ requestId: string; errorReason: 'Aborted' }, unknown];
  'Fetch.fulfillRequest': [
    { requestId: string; responseCode: number; responseHeaders: { name: string; value: string }[]; body: string },
    unknown,
  ];
  'Page.addScriptToEvaluateOnNewDocument': [{ source: string; worldName?: string }, unknown];
  'Page.enable': [object, unknown];
  'Page.getFrameTree': [object, { frameTree: { frame: { id: string } } }];
  'Page.navigate': [{ url: string }, { errorText?: string }];
  'Runtime.addBinding': [{ name: string; executionContextName: string }, unknown];
  'Runtime.enable': [object, unknown];
  'Runtime.evaluate': [{ expression: string; contextId: number }, unknown];
  'Target.attachToTarget': [{ targetId: string; flatten: boolean }, { sessionId: string }];
  'Target.closeTarget': [{ targetId: string }, unknown];
  'Target.createTarget': [{ url: string; newWindow: boolean; width: number; height: number }, { targetId: string }];
}

export interface PausedRequest {
  readonly requestId: string;
  readonly resourceType: string;
  readonly frameId: string;
  readonly request: { readonly url: string; readonly method: string };
}

export interface WorldDescription {
  readonly id: number;
  readonly name: string;
  readonly auxData: { readonly frameId?: string };
}

/** The events listened to. */
interface Events {
  'Fetch.requestPaused': PausedRequest;
  'Inspector.detached': unknown;
  'Page.frameNavigated': { frame: { url: string; parentId?: string; urlFragment?: string } };
  'Page.navigatedWithinDocument': { frameId: string; url: string };
  'Page.loadEventFired': unknown;
  'Runtime.bindingCalled': { payload: string };
  'Runtime.consoleAPICalled': { args: { value?: unknown; description?: string }[] };
  'Runtime.exceptionThrown': { exceptionDetails: { text: string; exception?: { description?: string } } };
  'Runtime.executionContextCreated': { context: WorldDescription };
  'Runtime.executionContextsCleared': unknown;
}

interface Incoming {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** Chromium's DevTools protocol over one socket, with flat sessions. */
export class Cdp {
  private readonly socket: WebSocket;
  private readonly pending = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  private readonly listeners = new Map<string, (params: never) => void>();
  private lastId = 0;

  private constructor(socket: WebSocket) {
    this.socket = socket;
    socket.addEventListener('message', (event) => this.receive(JSON.parse(String(event.data)) as Incoming));
  }

  static async connect(address: string): Promise<Cdp> {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error('stand-in: no Chromium to talk to')), { once: true });
    });
    return new Cdp(socket);
  }

  send<Method extends keyof Commands>(
    method: Method,
    params: Commands[Method][0],
    sessionId?: string,
  ): Promise<Commands[Method][1]> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    });
  }

  /** One listener for each event of a session. */
  on<Name extends keyof Events>(event: Name, sessionId: string, listener: (params: Events[Name]) => void): void {
    this.listeners.set(`${sessionId} ${event}`, listener);
  }

  private receive({ id, method, params, result, error, sessionId }: Incoming): void {
    if (method !== undefined) this.listeners.get(`${sessionId ?? ''} ${method}`)?.(params as never);
    if (id === undefined) return;
    const waiting = this.pending.get(id);
    this.pending.delete(id);
    if (error === undefined) waiting?.resolve(result as never);
    else waiting?.reject(new Error(error.message));
  }
}

let connected: Promise<Cdp> | null = null;

/** The one connection to the Chromium that the launcher has started. */
export function chromium(): Promise<Cdp> {
  connected ??= Cdp.connect(process.env['STAND_IN_CHROMIUM'] ?? '');
  return connected;
}
