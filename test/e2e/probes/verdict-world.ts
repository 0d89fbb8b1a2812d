import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppState } from '#core/contract/app-state';
import type { Reply } from '#core/contract/rpc';
import { parseAddress } from '#core/model/address';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import { neutralTarget } from '#core/probe/neutral';
import { NEUTRAL_PAGE } from '#core/probe/probe-record';
import { httpsProbe } from '#core/probe/probe-setting';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { openBrowserShell } from '../../../src-main/browser/browser-shell.ts';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { createHttp } from '../../../src-main/node/http.ts';
import { createNodeProber } from '../../../src-main/node/probe/node-prober.ts';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { createSystemClock } from '../../../src-main/node/system-clock.ts';
import { answeredIn } from '../../fakes/fake-prober.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { writeProbePast } from '../../fakes/probe-weeks.ts';
import { send, signIn } from '../../main/browser/http-client.ts';
import { summary } from '../../main/engine/page-world.ts';

/** A Tuesday, on the hour: what is usual then is known for the hours after it too. */
const STARTS_AT = Date.parse('2026-09-15T14:00:00Z');
/** Half a minute, which is the shortest between two probes, is three seconds. */
const SPEED = 10;
/** Far above what a loaded machine needs for an answer on loopback, and far below what is slow here. */
const USUAL_MS = 800;
const SLOW_MS = 2_500;

export type Mode = 'fine' | 'broken' | 'slow';
export type Part = 'page' | 'service' | 'neutral one' | 'neutral other';
export const PARTS: readonly Part[] = ['page', 'service', 'neutral one', 'neutral other'];

export interface VerdictWorld {
  set(parts: readonly Part[], mode: Mode): void;
  /** What the one component of the page is called. */
  says(component: string): void;
  /** The state as a window of the browser shell has it. */
  state(): Promise<AppState>;
  close(): Promise<void>;
}

/**
 * Greenbar's engine over real sockets, a real database and the browser's shell, with a page, a service and two neutral
 * addresses on this machine. Only its clock runs faster, and its memory of four weeks is made up.
 */
export async function openVerdictWorld(host = '127.0.0.1'): Promise<VerdictWorld> {
  const modes = new Map<Part, Mode>();
  let component = 'operational';
  const servers = new Map<Part, Server>();
  for (const part of PARTS) {
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      if (part !== 'page') response.end();
      else if (request.url === '/api/v2/summary.json') response.end(summary({ component }));
      else response.writeHead(404).end();
    };
    servers.set(part, await listen(host, () => modes.get(part) ?? 'fine', answer));
  }
  const urlOf = (part: Part): string => {
    const address = servers.get(part)?.address() as AddressInfo;
    return `http://${host}:${address.port}/`;
  };

  const folder = mkdtempSync(join(tmpdir(), 'greenbar-verdict-'));
  const opened = await openSqliteStore(join(folder, 'history.sqlite'));
  const address = parseAddress(urlOf('page'));
  if (!opened.ok || !address.ok) throw new Error('no world');
  const { store } = opened.value;
  const probe = { ...httpsProbe(urlOf('service')), isOn: true, intervalSeconds: 30, timeoutSeconds: 30 };
  const settings: Settings = {
    ...defaultSettings,
    pages: [{ ...watchedPage(address.value, 'Claude', 'statuspage'), probe }],
    polling: { intervalSeconds: 30 },
    probing: { neutralUrls: [urlOf('neutral one'), urlOf('neutral other')] },
  };
  const [page] = settings.pages;
  for (let week = 1; week <= 4; week += 1) {
    const from = STARTS_AT - week * 7 * DAY_MS;
    const past = { from, to: from + 3 * HOUR_MS, everyMs: 5 * MINUTE_MS };
    const reading = () => ({ ...answeredIn(USUAL_MS), pace: 'usual' as const });
    writeProbePast(store, { ...past, reading, pageId: page?.id ?? '', target: probe.target });
    for (const url of settings.probing.neutralUrls) {
      writeProbePast(store, { ...past, reading, pageId: NEUTRAL_PAGE, target: neutralTarget(url) });
    }
  }

  const fakes = createFakePorts({ now: STARTS_AT, settings, respond: () => undefined, store });
  const engine = createEngine(
    {
      ...fakes,
      clock: createSystemClock({ startAt: STARTS_AT, speed: SPEED }),
      http: createHttp({ userAgent: 'Greenbar/test' }),
      prober: createNodeProber({ userAgent: 'Greenbar/test', environment: {} }),
    },
    { version: '0.0.0-test', clockSpeed: SPEED, catalogue: [] },
  );
  const shell = await openBrowserShell({ engine, windowFolder: folder, port: 0, log: fakes.log });
  if (!shell.ok) throw new Error(shell.problem);
  const { link } = shell.value;
  const cookie = await signIn(link);
  engine.start();

  return {
    set(parts, mode) {
      for (const part of parts) modes.set(part, mode);
    },
    says(next) {
      component = next;
    },
    async state() {
      const { body } = await send(link, '/rpc/state', { method: 'POST', headers: { cookie }, body: '{}' });
      const reply = JSON.parse(body.toString('utf8')) as Reply;
      if (!reply.ok) throw new Error(reply.reason);
      return reply.answer as AppState;
    },
    async close() {
      await shell.value.close();
      await engine.stop();
      for (const server of servers.values()) {
        server.closeAllConnections();
        server.close();
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function listen(
  host: string,
  mode: () => Mode,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  const server = createServer((request, response) => {
    if (mode() === 'broken') request.socket.destroy();
    else if (mode() === 'slow') setTimeout(() => answer(request, response), SLOW_MS);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return server;
}
