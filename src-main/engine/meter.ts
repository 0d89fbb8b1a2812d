import { NO_TRAFFIC, type Traffic } from '#core/history/page-record';
import { parseAddress } from '#core/model/address';
import type { EpochMs } from '#core/model/time';
import type { Http, HttpAnswer } from './ports.ts';

/** The requests made for one page. */
export interface Meter {
  readonly http: Http;
  /** What they cost since it was last asked. */
  take(): Traffic;
  /** What tells who answered since it was last asked: see `Attempt` in poll/own-network. */
  takeMarks(): readonly string[];
  /** What time it is by the latest server that said so; null where none did since it was last asked. */
  takeServerDate(): EpochMs | null;
}

/** Counts what goes through an http port. What another page's request brought costs nothing. */
export function createMeter(http: Http): Meter {
  let traffic = NO_TRAFFIC;
  let marks: string[] = [];
  let serverDate: EpochMs | null = null;

  function note(url: string, answer: HttpAnswer): void {
    if (answer.shared !== true) traffic = sum(traffic, answer);
    if (answer.kind !== 'not_modified') marks.push(...marksOf(url, answer));
    if (answer.kind !== 'failed') serverDate = answer.serverDate ?? serverDate;
  }

  return {
    http: {
      async get(url, validators) {
        const answer = await http.get(url, validators);
        note(url, answer);
        return answer;
      },
      close: () => {
        http.close();
      },
    },
    take() {
      const taken = traffic;
      traffic = NO_TRAFFIC;
      return taken;
    },
    takeMarks() {
      const taken = marks;
      marks = [];
      return taken;
    },
    takeServerDate() {
      const taken = serverDate;
      serverDate = null;
      return taken;
    },
  };
}

function sum({ requests, unmodified, bytes }: Traffic, answer: HttpAnswer): Traffic {
  return {
    requests: requests + 1,
    unmodified: unmodified + (answer.kind === 'not_modified' && answer.hashed !== true ? 1 : 0),
    bytes: bytes + (answer.kind === 'failed' ? 0 : answer.bytes),
  };
}

function marksOf(url: string, answer: Exclude<HttpAnswer, { kind: 'not_modified' }>): readonly string[] {
  if (answer.kind === 'failed') return answer.failure.leadsTo === undefined ? [] : [`at ${answer.failure.leadsTo}`];
  const from = hostOf(answer.document.url);
  return [from === hostOf(url) ? `says ${answer.validators.bodyHash}` : `at ${from}`];
}

function hostOf(url: string): string {
  const address = parseAddress(url);
  return address.ok ? address.value.host : url;
}
