import type { Finding } from '#core/doctor/finding';
import { MINUTE_MS, type EpochMs } from '#core/model/time';
import type { Http, HttpAnswer } from '../../engine/ports.ts';

/** Certificates and the times of incidents bear less than this without trouble. */
const CLOCK_MAY_DIFFER_MS = 2 * MINUTE_MS;
const ELSEWHERE = '…';

/** How requests leave this machine, and whose signatures count: Node and Chromium differ. */
export interface WayOut {
  /** `url`: where requests go to. */
  proxy(url: string | null): Promise<Finding>;
  /** `isIntercepted`: whether an authority nobody has heard of vouches for the page. */
  certificates(isIntercepted: boolean): Finding;
}

/** The proxy, the certificates that count, whether a page can be reached, and what it says the time is. */
export async function examineNetwork(
  url: string | null,
  http: Pick<Http, 'get'>,
  wayOut: WayOut,
  now: () => EpochMs = Date.now,
): Promise<readonly Finding[]> {
  const proxy = await wayOut.proxy(url);
  if (url === null) {
    return [
      proxy,
      wayOut.certificates(false),
      { subject: 'network', state: 'unknown', says: 'found.nothing_asked' },
      { subject: 'clock', state: 'unknown', says: 'found.clock_not_compared' },
    ];
  }
  const answer = await http.get(url, null);
  const isIntercepted = answer.kind === 'failed' && answer.failure.cause === 'untrusted';
  return [proxy, wayOut.certificates(isIntercepted), reached(url, answer), clock(answer, now())];
}

function reached(url: string, answer: HttpAnswer): Finding {
  const said = { subject: 'network', values: { url }, handedOn: { url: ELSEWHERE } } as const;
  if (answer.kind !== 'failed') return { ...said, state: 'ok', says: 'found.page_answers' };
  const { failure } = answer;
  return { ...said, state: 'limited', says: 'found.page_silent', failure, advice: 'advice.network' };
}

function clock(answer: HttpAnswer, now: EpochMs): Finding {
  const subject = 'clock';
  const serverDate = answer.kind === 'failed' ? null : (answer.serverDate ?? null);
  if (serverDate === null) return { subject, state: 'unknown', says: 'found.clock_not_compared' };
  const aheadMs = now - serverDate;
  if (Math.abs(aheadMs) <= CLOCK_MAY_DIFFER_MS) return { subject, state: 'ok', says: 'found.clock_right' };
  const values = { minutes: Math.round(Math.abs(aheadMs) / MINUTE_MS) };
  const says = aheadMs > 0 ? 'found.clock_ahead' : 'found.clock_behind';
  return { subject, state: 'limited', says, values, advice: 'advice.clock' };
}
