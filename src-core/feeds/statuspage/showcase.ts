import type { Answer, Ask } from '../exchange.ts';
import { getJson } from '../kit/document.ts';
import { showcase, type Timelines } from './shapes.ts';
import type { Warnings } from '../kit/warnings.ts';

/** What the vendor's own page puts into one request. */
const BATCH = 60;
/** With the other documents of a back-fill this stays below what one conversation may ask. */
const MOST_BATCHES = 6;

/**
 * Asks for the record of uptime where pages load it from since September 2026; no recording of it exists, only
 * descriptions. Null where the page has no such endpoint, or says nothing there.
 */
export function* getShowcase(
  origin: string,
  codes: readonly string[],
  warnings: Warnings,
): Generator<Ask, Timelines | null, Answer> {
  const found: Record<string, Timelines[string]> = {};
  for (let batch = 0; batch * BATCH < codes.length; batch += 1) {
    if (batch === MOST_BATCHES) {
      warnings.add({ key: 'uptime_of_first', count: MOST_BATCHES * BATCH });
      break;
    }
    const asked = codes.slice(batch * BATCH, (batch + 1) * BATCH).map(encodeURIComponent);
    const url = `${origin}/uptime_showcase?components=${asked.join(',')}`;
    const answer = yield* getJson(url, showcase, 'a record of uptime');
    if (!answer.ok && batch === 0) return null;
    if (answer.ok) Object.assign(found, answer.value.value.timelines ?? {});
    else warnings.add({ key: 'unread_because', what: 'part_of_uptime', because: answer.problem });
  }
  return Object.keys(found).length > 0 ? found : null;
}
