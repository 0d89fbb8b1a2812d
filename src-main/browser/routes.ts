import type { IncomingMessage } from 'node:http';
import { dispatch } from '#core/contract/rpc';
import { EXPOSITION_TYPE } from '#core/metrics/exposition';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../engine/ports.ts';
import { DOOR_PATH, type Door } from '../node/door/door.ts';
import { readJsonBody, type BadBody } from '../node/door/read-body.ts';
import { refusalOf } from './guard.ts';
import { showsToken } from './metrics-token.ts';
import { fileReply, jsonReply, type Reply } from './reply.ts';
import type { Sessions } from './session.ts';
import type { StaticFiles } from './static-files.ts';

export interface Routes {
  readonly port: number;
  readonly engine: Pick<Engine, 'handlers'>;
  readonly sessions: Sessions;
  /** For commands in a terminal. */
  readonly door: Door;
  readonly files: StaticFiles;
  readonly log: Log;
  /** With which programs may read the metrics, and nothing else; null: none may. */
  readonly metricsToken: string | null;
}

/** What to answer: the window's files, its sign-in, commands, or the stream of states. */
export async function route(routes: Routes, request: IncomingMessage): Promise<Reply> {
  const refusal = refusalOf(request, routes.port);
  if (refusal !== null) return refuse(403, refusal);
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  if (path.startsWith(DOOR_PATH)) return knockedAt(routes, request);
  if (path === '/session') return signIn(routes, request);
  if (path === '/metrics') return measure(routes, request);
  if (path === '/events') return openStream(routes, request, query === 'changes');
  if (path.startsWith('/rpc/')) return call(routes, path.slice('/rpc/'.length), request);
  return sendFile(routes, path, request);
}

async function signIn({ sessions }: Routes, request: IncomingMessage): Promise<Reply> {
  if (request.method !== 'POST') return refuseMethod('POST');
  const body = await readJsonBody(request);
  if (!body.ok) return refuseBody(body.problem);
  const cookie = sessions.exchange((body.value as { readonly token?: unknown } | null)?.token);
  const noContent = { kind: 'whole', status: 204, headers: { 'cache-control': 'no-store' }, body: null } as const;
  if (cookie !== null) return { ...noContent, headers: { ...noContent.headers, 'set-cookie': cookie } };
  // A window that is signed in already may be opened by its link again.
  if (sessions.isSignedIn(request)) return noContent;
  return refuse(401, 'This link is not valid, or it was used before.');
}

/** For scrapers, who have no cookies, and for a window that is signed in anyway. */
async function measure({ sessions, engine, metricsToken }: Routes, request: IncomingMessage): Promise<Reply> {
  if (request.method !== 'GET') return refuseMethod('GET');
  if (!showsToken(request, metricsToken) && !sessions.isSignedIn(request)) {
    return refuse(401, 'The metrics are shown with the token of `--metrics-token-file`.', {
      'www-authenticate': 'Bearer realm="Greenbar metrics"',
    });
  }
  return {
    kind: 'whole',
    status: 200,
    headers: { 'content-type': EXPOSITION_TYPE, 'cache-control': 'no-store' },
    body: await engine.handlers.metrics({}),
  };
}

/** Whole states, or after the first one how each differs from the last. */
function openStream({ sessions }: Routes, request: IncomingMessage, asChanges: boolean): Reply {
  if (request.method !== 'GET') return refuseMethod('GET');
  return sessions.isSignedIn(request) ? { kind: 'states', asChanges } : refuseStranger();
}

async function call({ sessions, engine, log }: Routes, name: string, request: IncomingMessage): Promise<Reply> {
  if (request.method !== 'POST') return refuseMethod('POST');
  if (!sessions.isSignedIn(request)) return refuseStranger();
  const body = await readJsonBody(request);
  if (!body.ok) return refuseBody(body.problem);
  const reply = await dispatch(engine.handlers, name, body.value, (command, fault) => {
    log.warn('a command failed', { command, fault: fault instanceof Error ? fault.stack : String(fault) });
  });
  return jsonReply(reply.ok ? 200 : 400, reply);
}

async function knockedAt({ door }: Routes, request: IncomingMessage): Promise<Reply> {
  const { status, reply } = await door.answer(request);
  return jsonReply(status, reply, { connection: 'close' });
}

async function sendFile({ files }: Routes, path: string, request: IncomingMessage): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuseMethod('GET, HEAD');
  const file = await files.find(path);
  return file === null ? refuse(404, 'There is nothing here.') : fileReply(file, request);
}

function refuse(status: number, reason: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return jsonReply(status, { ok: false, reason }, headers);
}

function refuseStranger(): Reply {
  return refuse(401, 'Open Greenbar with the link it printed when it started.');
}

function refuseMethod(allowed: string): Reply {
  return refuse(405, `Only ${allowed} is answered here.`, { allow: allowed });
}

function refuseBody({ status, reason }: BadBody): Reply {
  // What is left of the body is not read; the connection cannot be used again.
  return refuse(status, reason, { connection: 'close' });
}
