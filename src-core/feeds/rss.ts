import type { Failure } from '../model/failure.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { isOpen, type Snapshot } from '../model/snapshot.ts';
import type { FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getDocument, refusalOf } from './kit/document.ts';
import { isFeed, readFeed, type Feed } from './kit/feed.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { eventsOf } from './rss/events.ts';
import { stateOf } from './rss/words.ts';
import { createWarnings } from './kit/warnings.ts';

/**
 * Feeds of incidents, RSS 2.0 or Atom, of vendors nothing else is known of. They name no components, and state and
 * severity only in words; so they serve where there is nothing better, and never tell of a major outage.
 */
export const rss: Format = {
  id: 'rss',
  label: 'RSS or Atom feed',
  feedPath: '',
  // Nobody has to be asked: an address is a feed, or its page links one.
  probes: () => [],
  claim,
  read: readDocument,
  *poll(address) {
    const document = yield* getDocument(address.url);
    return document.ok ? readDocument(document.value) : document;
  },
};

/** Feeds that formats of their own read: Statuspage’s by the ids of the entries, and those of AWS and Azure. */
const OF_OTHERS =
  /<id>tag:[^,<]{1,300},2005:(?:\/history|Incident\/)|status\.aws\.amazon\.com|<title>Azure Status<\/title>/;
const ABOUT_STATUS = /\b(?:status|incidents?|outages?|uptime|availability|health)\b/i;

function claim({ text, status }: FeedDocument): Claim | null {
  if (status !== 200 || !isFeed(text) || OF_OTHERS.test(text.slice(0, 20_000))) return null;
  const feed = readFeed(text);
  if (!feed.ok) return null;
  const { title, description, items } = feed.value;
  const isAboutStatus = ABOUT_STATUS.test(`${title} ${description}`) && (items.length === 0 || items.some(isEvent));
  return isAboutStatus ? { confidence: 0.5, reason: { key: 'feed_of_incidents' } } : null;
}

function isEvent({ title, categories, body }: Feed['items'][number]): boolean {
  return stateOf([title, ...categories, body.slice(0, 2_000)]) !== null || ABOUT_STATUS.test(title);
}

function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  const feed = readFeed(document.text);
  if (!feed.ok) return feed;
  const { title, link, builtAt, items } = feed.value;
  const warnings = createWarnings();
  const { incidents, maintenances, unread } = eventsOf(feed.value, warnings);
  const open = incidents.filter(isOpen);
  if (unread > 0) warnings.add({ key: 'unread_entries', count: unread });
  if (items.length === 0) warnings.add({ key: 'feed_empty' });
  else if (open.length === 0 && unread === 0) warnings.add({ key: 'feed_level' });
  const quiet = items.length === 0 || unread > 0 ? 'unknown' : 'operational';
  const isOutage = open.some(({ impact }) => impact === 'major');
  return ok(
    snapshotOf({
      page: { name: title.replace(/(?: system)? status\b.*$/i, ''), url: link ?? document.url },
      updatedAt: builtAt,
      stated: open.length === 0 ? quiet : isOutage ? 'partial_outage' : 'degraded_performance',
      components: [],
      componentsComplete: false,
      incidents,
      maintenances,
      warnings,
    }),
  );
}
