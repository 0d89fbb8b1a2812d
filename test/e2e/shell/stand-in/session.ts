import type * as Electron from 'electron';
import { fault, onCommand } from './control.ts';

type Serve = (request: Request) => Response | Promise<Response>;

const served = new Map<string, Serve>();
const standard = new Set<string>();
let mayAsk: ((contents: never, permission: never, answer: (granted: boolean) => void) => void) | null = null;
let mayUse: ((contents: null, permission: never) => boolean) | null = null;

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly Electron.CustomScheme[]): void {
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard === true && privileges.secure === true) standard.add(scheme);
    }
  },
  handle(scheme: string, serve: Serve): void {
    served.set(scheme, serve);
  },
};

export const session = {
  /** The session of the requests; it shows nothing and is asked for nothing. */
  fromPartition(name: string) {
    if (name.startsWith('persist:')) fault(`a session is kept: ${name}`);
    return {
      closeAllConnections: () => Promise.resolve(),
      resolveProxy: () => Promise.resolve('DIRECT'),
      setPermissionRequestHandler: () => undefined,
      setPermissionCheckHandler: () => undefined,
      setDevicePermissionHandler: () => undefined,
    };
  },
  defaultSession: {
    protocol,
    setPermissionRequestHandler(handler: typeof mayAsk): void {
      mayAsk = handler;
    },
    setPermissionCheckHandler(handler: typeof mayUse): void {
      mayUse = handler;
    },
    setDevicePermissionHandler(): void {
      // There are no devices to grant.
    },
  },
};

/** Chromium cannot be taught a scheme from outside, so `app:` lives under a name that is this machine and secure. */
const HOST_SUFFIX = '.app.localhost';

export function toPageUrl(url: string): string {
  const { protocol: scheme, host, pathname, search, hash } = new URL(url);
  const name = scheme.slice(0, -1);
  if (!standard.has(name)) throw new Error(`stand-in: ${name}: was not registered as a standard, secure scheme`);
  return `http://${host}${HOST_SUFFIX}${pathname === '' ? '/' : pathname}${search}${hash}`;
}

export function toAppUrl(pageUrl: string): string {
  const url = URL.parse(pageUrl);
  if (url === null || !url.host.endsWith(HOST_SUFFIX)) return pageUrl;
  return `app://${url.host.slice(0, -HOST_SUFFIX.length)}${url.pathname}${url.search}${url.hash}`;
}

/** Answers as the app's own handler does, or null for addresses that are not the app's. */
export async function serve(pageUrl: string, method: string): Promise<Response | null> {
  const url = toAppUrl(pageUrl);
  if (url === pageUrl) return null;
  const handler = served.get('app');
  if (handler === undefined) throw new Error('stand-in: nobody serves app:');
  return handler(new Request(url, { method }));
}

/** Electron grants what nobody denies. */
onCommand('permission', (permission: string) => {
  let granted = true;
  mayAsk?.(null as never, permission as never, (answer) => {
    granted = answer;
  });
  return { asked: granted, checked: mayUse?.(null, permission as never) ?? true };
});
