import type { Http, HttpAnswer } from '../../../../src-main/engine/ports.ts';
import type { FakeClock } from '../../../fakes/fake-clock.ts';

const GIVEN_UP: HttpAnswer = { kind: 'failed', failure: { kind: 'timeout', reason: 'The request was given up.' } };

/** The same answers, as they were when they were asked for, but later. Closing gives them up. */
export function slowed(http: Http, clock: FakeClock, delayMs: () => number): Http {
  const giveUp = new Set<() => void>();
  let isClosed = false;
  return {
    async get(url, validators) {
      const ms = delayMs();
      const answer = await http.get(url, validators);
      if (isClosed) return GIVEN_UP;
      if (ms === 0) return answer;
      return new Promise<HttpAnswer>((resolve) => {
        const cancel = clock.wakeAt(clock.now() + ms, () => {
          giveUp.delete(end);
          resolve(answer);
        });
        const end = (): void => {
          cancel();
          resolve(GIVEN_UP);
        };
        giveUp.add(end);
      });
    },
    close() {
      isClosed = true;
      for (const end of giveUp) end();
      http.close();
    },
  };
}
