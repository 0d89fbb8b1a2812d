import { SECOND_MS, type EpochMs } from '#core/model/time';
import type { Clock, Http, HttpAnswer } from './ports.ts';

export interface SharedHttp extends Http {
  /** Lets go of the answers that were kept for others: everybody has been served. */
  forget(): void;
}

interface Shared {
  readonly answer: Promise<HttpAnswer>;
  /** Null while it is under way. */
  answeredAt: EpochMs | null;
}

/** As long as pages are gathered in one slot: those that wait for their turn at a host share what the first brought. */
const KEPT_MS = 3 * SECOND_MS;

/** Pages that ask for the same document at the same time share one request. */
export function shareRequests(http: Http, clock: Clock): SharedHttp {
  const requests = new Map<string, Shared>();

  function drop(isOld: (answeredAt: EpochMs) => boolean): void {
    for (const [key, { answeredAt }] of requests) if (answeredAt !== null && isOld(answeredAt)) requests.delete(key);
  }

  return {
    async get(url, validators) {
      const now = clock.now();
      drop((answeredAt) => now - answeredAt > KEPT_MS || answeredAt > now);
      const key = `${url} ${validators?.bodyHash ?? ''}`;
      const known = requests.get(key);
      if (known !== undefined) return { ...(await known.answer), shared: true };
      const request: Shared = { answer: http.get(url, validators), answeredAt: null };
      requests.set(key, request);
      const answer = await request.answer;
      request.answeredAt = clock.now();
      return answer;
    },
    forget() {
      drop(() => true);
    },
    close: () => {
      http.close();
    },
  };
}
