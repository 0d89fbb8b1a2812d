import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecording } from '#core/feeds/recordings/index';
import { startLoopbackServer } from '../../fakes/loopback-server.ts';

const RECORDED = join(import.meta.dirname, '../../fixtures/feeds/incidentio/openai/page-data.2026-03-17T155605Z.json');

/** Two moments of one evening: ten minutes before a component went down altogether, and two minutes after. */
const MOMENTS = { quiet: Date.parse('2026-02-16T20:40:00Z'), down: Date.parse('2026-02-16T20:51:00Z') };
/** What the incident of that evening was called. */
export const INCIDENT_TITLE = 'Shopping Research Feature Down';

export interface WatchedPage {
  readonly url: string;
  turn(moment: keyof typeof MOMENTS): void;
  close(): Promise<void>;
}

/** A real page as it was recorded, on this machine. */
export async function startWatchedPage(): Promise<WatchedPage> {
  const opened = openRecording(readFileSync(RECORDED, 'utf8'));
  if (!opened.ok) throw new Error(opened.problem);
  let at = MOMENTS.quiet;
  const server = await startLoopbackServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://page');
    const answer = opened.value.answer(pathname, search.slice(1), at, request.headers.host ?? '');
    response.writeHead(answer?.status ?? 404, { 'content-type': answer?.contentType ?? 'text/plain' });
    response.end(answer?.body ?? '');
  });
  return {
    url: `${server.origin}/`,
    turn: (moment) => {
      at = MOMENTS[moment];
    },
    close: () => server.close(),
  };
}
