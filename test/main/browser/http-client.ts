import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { AppState } from '#core/contract/app-state';
import type { Reply } from '#core/contract/rpc';
import { openBrowserShell, type BrowserShell } from '../../../src-main/browser/browser-shell.ts';
import type { FakeEngine } from '../../fakes/fake-engine.ts';
import type { Transport } from '../transport.suite.ts';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface RawRequest {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** One request exactly as written: no address is tidied up and no header added, unlike with `fetch`. */
export function send(
  link: string,
  path: string,
  { method = 'GET', headers, body }: RawRequest = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(link);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: headers ?? {}, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Exchanges the token of the link as the window does; gives the cookie. */
export async function signIn(link: string): Promise<string> {
  const token = new URL(link).hash.replace('#token=', '');
  const answer = await send(link, '/session', { method: 'POST', body: JSON.stringify({ token }) });
  return (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

export async function openShell(engine: FakeEngine, windowFolder: string): Promise<BrowserShell> {
  const log = { info: () => undefined, warn: () => undefined };
  const shell = await openBrowserShell({ engine, windowFolder, port: 0, log });
  if (!shell.ok) throw new Error(shell.problem);
  return shell.value;
}

/** A window's end of the browser shell. */
export async function openHttpTransport(engine: FakeEngine, windowFolder: string): Promise<Transport> {
  const shell = await openShell(engine, windowFolder);
  const cookie = await signIn(shell.link);
  const listeners = new Set<(state: AppState) => void>();
  const stream = await openEvents(shell.link, cookie, (state) => listeners.forEach((listener) => listener(state)));
  return {
    async call(name, args) {
      const body = JSON.stringify(args);
      const answer = await send(shell.link, `/rpc/${name}`, { method: 'POST', headers: { cookie }, body });
      return JSON.parse(answer.body.toString('utf8')) as Reply;
    },
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      stream();
      return shell.close();
    },
  };
}

/** Follows `/events`; resolves once the first state is there. Gives how to stop. */
export function openEvents(
  link: string,
  cookie: string,
  onState: (state: AppState) => void,
  query = '',
): Promise<() => void> {
  const { hostname, port } = new URL(link);
  return new Promise((resolve, reject) => {
    let text = '';
    const sent = request({ hostname, port, path: `/events${query}`, headers: { cookie }, agent: false }, (response) => {
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) {
          const data = /^event: (?:state|change)\n(?:id: \d+\n)?data: (.*)$/s.exec(event)?.[1];
          if (data !== undefined) onState(JSON.parse(data) as AppState);
        }
        resolve(() => sent.destroy());
      });
      response.on('error', () => undefined);
    });
    sent.on('error', reject);
    sent.end();
  });
}
