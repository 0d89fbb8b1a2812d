import type { ReportedHistory } from '../../model/history.ts';
import { ok } from '../../model/result.ts';
import type { Incident, Snapshot } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import type { Exchange } from '../exchange.ts';
import { getDocument } from '../kit/document.ts';
import { newestIncidentsFirst } from '../kit/incidents.ts';
import { historyOfIncidents } from '../kit/reported.ts';
import { readUpdatesFeed } from './updates-feed.ts';

/**
 * What the feed of updates tells, some months of it, with the events the list of current ones knows better: under the ids
 * they have in a poll.
 */
export function* readPast(
  endpoint: string,
  poll: Exchange<Snapshot>,
  region: string,
  since: EpochMs,
  now: EpochMs,
): Exchange<ReportedHistory> {
  const isFeed = endpoint.endsWith('.rss');
  const feed = yield* getDocument(isFeed ? endpoint : feedBeside(endpoint));
  if (!feed.ok) return feed;
  const read = readUpdatesFeed(feed.value, region);
  if (!read.ok || isFeed) return read.ok ? ok(pastOf(read.value, [], since, now)) : read;
  const current = yield* poll;
  return current.ok ? ok(pastOf(read.value, current.value.incidents, since, now)) : current;
}

function pastOf(posted: Snapshot, current: readonly Incident[], since: EpochMs, now: EpochMs): ReportedHistory {
  // Where an end was never posted, silence afterwards does not mean that all was well.
  const components = posted.components.filter(({ level }) => level !== 'unknown');
  const past = historyOfIncidents({ ...posted, components }, since, now);
  const others = posted.incidents.filter((event) => !current.some((one) => isSame(one, event)));
  const incidents = newestIncidentsFirst([...current, ...others]);
  const effects = incidents.flatMap(({ id, effects: told }) => told.map((effect) => ({ ...effect, incidentId: id })));
  return { ...past, incidents, effects };
}

/** The feed of everything is at the dashboard’s old address. */
function feedBeside(endpoint: string): string {
  const origin = endpoint.replace(/^(https?:\/\/[^/]+).*$/, '$1').replace('//health.aws.', '//status.aws.');
  return `${origin}/rss/all.rss`;
}

/** An event in the list and the same in the feed, where it goes by the service and the region in its ARN. */
function isSame(listed: Incident, posted: Incident): boolean {
  const [, region = '', kind = ''] = /^arn:[^:]*:health:([^:]*):[^:]*:event\/([^/]+)\//.exec(listed.id) ?? [];
  const service = [kind.toLowerCase().replaceAll('_', ''), region].filter((part) => part !== '').join('-');
  const end = listed.resolvedAt ?? Number.POSITIVE_INFINITY;
  return (
    posted.componentIds.includes(service) && posted.startedAt <= end && (posted.resolvedAt ?? end) >= listed.startedAt
  );
}
