import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '#core/model/time';
import type { CatalogueSource, Clock, Http, Log } from './ports.ts';

/** Polls come first when the program starts. */
const AFTER_START_MS = MINUTE_MS;
const AGAIN_MS = DAY_MS;
/** After a try that reached nobody. */
const RETRY_MS = HOUR_MS;

export interface CatalogueRefresh {
  start(): void;
  stop(): void;
}

export interface CatalogueRefreshOptions {
  readonly source: CatalogueSource;
  readonly clock: Clock;
  readonly http: Http;
  readonly log: Log;
}

/** Asks for a newer list of services once a day. Whatever goes wrong, the list at hand stays. */
export function createCatalogueRefresh({ source, clock, http, log }: CatalogueRefreshOptions): CatalogueRefresh {
  let stopped = false;
  let cancel = (): void => undefined;

  function schedule(at: EpochMs): void {
    if (!stopped) cancel = clock.wakeAt(at, () => void ask().then((nextAt) => schedule(nextAt)));
  }

  async function ask(): Promise<EpochMs> {
    const answer = await http.get(source.url ?? '', null);
    if (stopped) return clock.now();
    const isList = answer.kind === 'document' && answer.document.status === 200;
    if (!isList) {
      log.info('no list of services could be fetched');
      return clock.now() + RETRY_MS;
    }
    const taken = source.take(answer.document.text, clock.now());
    if (!taken.ok) log.warn('the published list of services was refused', { reason: taken.problem });
    else if (taken.value === 'newer') log.info('there is a newer list of services');
    return clock.now() + AGAIN_MS;
  }

  return {
    start() {
      if (source.url === null) return;
      schedule(Math.max(clock.now() + AFTER_START_MS, (source.askedAt() ?? -AGAIN_MS) + AGAIN_MS));
    },
    stop() {
      stopped = true;
      cancel();
    },
  };
}
