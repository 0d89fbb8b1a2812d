import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecording } from '#core/feeds/recordings/index';
import { startLoopbackServer } from '../../fakes/loopback-server.ts';

const RECORDED = join(import.meta.dirname, '../../fixtures/feeds/incidentio/openai/page-data.2026-03-17T155605Z.json');

/**
 * Moments of one day: a component was slow; ten minutes before another went down altogether, two minutes after, and when
 * that was over.
 */
const MOMENTS = {
  slow: Date.parse('2026-02-16T17:30:00Z'),
  quiet: Date.parse('2026-02-16T20:40:00Z'),
  down: Date.parse('2026-02-16T20:51:00Z'),
  over: Date.parse('2026-02-16T21:15:00Z'),
};
/** When the page was recorded; only the incidents of that month have their updates. */
const RECORDED_AT = Date.parse('2026-03-17T15:56:05Z');
/** What the incident of that evening was called. */
export const INCIDENT_TITLE = 'Shopping Research Feature Down';

export interface WatchedPage {
  readonly url: string;
  turn(moment: keyof typeof MOMENTS): void;
  close(): Promise<void>;
}

/**
 * A real page as it was recorded, on this machine. With `asOfNow` it is as it was when it was recorded, and everything
 * on it is later by as much as that is before now: what it says of the last ninety days is then of ours.
 */
export async function startWatchedPage({ asOfNow = false } = {}): Promise<WatchedPage> {
  const opened = openRecording(readFileSync(RECORDED, 'utf8'));
  if (!opened.ok) throw new Error(opened.problem);
  let at = asOfNow ? RECORDED_AT : MOMENTS.quiet;
  const laterMs = asOfNow ? Date.now() - at : 0;
  const server = await startLoopbackServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://page');
    const query = later(decodeURIComponent(search.slice(1)), -laterMs);
    const answer = opened.value.answer(pathname, query, at, request.headers.host ?? '');
    response.writeHead(answer?.status ?? 404, { 'content-type': answer?.contentType ?? 'text/plain' });
    response.end(later(answer?.body ?? '', laterMs));
  });
  return {
    url: `${server.origin}/`,
    turn: (moment) => {
      at = MOMENTS[moment];
    },
    close: () => server.close(),
  };
}

/** The text with every moment in it moved. */
function later(text: string, byMs: number): string {
  if (byMs === 0) return text;
  return text.replaceAll(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g, (moment) =>
    new Date(Date.parse(moment) + byMs).toISOString(),
  );
}
