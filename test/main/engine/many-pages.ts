import { parseAddress } from '#core/model/address';
import type { EpochMs } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings, WatchedPage } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Store } from '../../../src-main/engine/ports.ts';
import { settle } from '../../fakes/fake-clock.ts';
import type { Said } from '../../fakes/fake-http.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { RECORDED_AT, serving, type World } from './page-world.ts';

/** The recorded page at this host, under its own name. */
export function pageAt(host: string): WatchedPage {
  const address = parseAddress(`https://${host}/`);
  if (!address.ok) throw new Error(address.problem);
  return watchedPage(address.value, host, 'statuspage');
}

export function watchingHosts(...hosts: string[]): Settings {
  return { ...defaultSettings, pages: hosts.map(pageAt) };
}

export interface Asked {
  readonly host: string;
  readonly url: string;
  readonly at: EpochMs;
}

export interface ManyPages extends World {
  /** Every request, with when it was made. */
  readonly requests: Asked[];
  /** What the world says from now on, for that long. */
  during(respond: (url: string) => Said, forMs: number): Promise<void>;
  /** When a host was asked, in milliseconds since the start. */
  times(host: string): readonly number[];
}

/** A started engine over any number of pages, with a note of when each was asked. */
export function openPages(
  settings: Settings,
  options: { at?: EpochMs; store?: Store; random?: () => number; timeZone?: string } = {},
): ManyPages {
  const startedAt = options.at ?? RECORDED_AT;
  const requests: Asked[] = [];
  const ports = createFakePorts({
    now: startedAt,
    settings,
    respond: noted(serving()),
    ...(options.store === undefined ? {} : { store: options.store }),
    ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
  });
  function noted(respond: (url: string) => Said): (url: string) => Said {
    return (url) => {
      requests.push({ host: new URL(url).host, url, at: ports.clock.now() });
      return respond(url);
    };
  }
  const engine = createEngine(
    { ...ports, random: options.random ?? ports.random },
    { version: '0.0.0-test', clockSpeed: 1, catalogue: [] },
  );
  engine.start();
  return {
    ports,
    engine,
    requests,
    async during(respond, forMs) {
      ports.http.answer(noted(respond));
      await ports.clock.advance(forMs);
      await settle();
    },
    times: (host) => [...new Set(requests.filter((asked) => asked.host === host).map(({ at }) => at - startedAt))],
  };
}
