import type { Address } from '../model/address.ts';
import type { Failure } from '../model/failure.ts';
import type { Level } from '../model/level.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Incident, IncidentStatus, Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getDocument, refusalOf } from './kit/document.ts';
import { isFeed, readFeed, type FeedItem } from './kit/feed.ts';
import { fieldOf } from './kit/html.ts';
import { shapeFailure } from './kit/json.ts';
import { partlyRead } from './kit/partly-read.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { plainText } from './kit/text.ts';
import { levelAmid, levelOfWhole } from './kit/whole.ts';
import { createWarnings } from './kit/warnings.ts';

/**
 * Azure’s feed: one item for each event that goes on, and none when all is well. It states no severity; services and
 * regions are categories of an item.
 */
export const azure: Format = {
  id: 'azure',
  label: 'Azure status feed',
  probes: (address) => (HOMES.has(address.host) ? [feedUrl(address)] : []),
  claim,
  read: readEvents,
  poll: pollPage,
};

const HOMES: ReadonlySet<string> = new Set([
  'azure.status.microsoft',
  'rssfeed.azure.status.microsoft',
  'status.azure.com',
]);
const TITLE = 'Azure Status';

/** The phase at the end of a title. An event is open for as long as it is listed, whatever its phase. */
const PHASES: Readonly<Record<string, IncidentStatus>> = {
  investigating: 'investigating',
  identified: 'identified',
  mitigating: 'identified',
  monitoring: 'monitoring',
  mitigated: 'monitoring',
  resolved: 'monitoring',
};

function claim(document: FeedDocument): Claim | null {
  if (document.status !== 200 || !isFeed(document.text)) return null;
  const head = document.text.slice(0, 2_000);
  const isOwn = /<title>(?:<!\[CDATA\[)?\s*Azure Status\b/.test(head) && /<link>https?:\/\/[^<]*azure/.test(head);
  return isOwn ? { confidence: 0.95, reason: { key: 'feed', vendor: 'Azure' } } : null;
}

/** Elsewhere than at Microsoft’s an address is that of the feed itself. */
function feedUrl({ host, path, url }: Address): string {
  return HOMES.has(host) && !path.endsWith('/feed') ? 'https://azure.status.microsoft/en-us/status/feed/' : url;
}

function* pollPage(address: Address): Exchange<Snapshot> {
  const document = yield* getDocument(feedUrl(address));
  return document.ok ? readEvents(document.value) : document;
}

function readEvents(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  const read = readFeed(document.text);
  if (!read.ok) return read;
  const { title, link, items, builtAt } = read.value;
  // A feed without items says that all is well, if it is the right one.
  if (title !== TITLE) return shapeFailure('The answer is not the feed of Azure’s status page.');
  const warnings = createWarnings();
  const incidents = items.flatMap((item) => {
    const startedAt = item.publishedAt ?? item.updatedAt ?? builtAt;
    if (item.publishedAt === null) warnings.add({ key: 'no_start', title: item.title });
    return startedAt === null ? [] : [readEvent(item, startedAt)];
  });
  const named = [...new Set(items.flatMap(({ categories }) => categories))].filter((name) => name !== '');
  const components = named.map((name) => ({
    id: name,
    name,
    groupId: null,
    level: levelAmid(items.filter(({ categories }) => categories.includes(name)).map(levelOf)),
    description: null,
  }));
  const snapshot = snapshotOf({
    page: { url: link ?? document.url, name: 'Azure' },
    components,
    componentsComplete: false,
    unlistedComponents: 'operational',
    incidents,
    incidentsListed: 'open',
    warnings,
  });
  const undated = items.length - incidents.length;
  return ok(partlyRead({ ...snapshot, level: levelOfWhole(items.map(levelOf), false) }, undated));
}

/** Items need neither an id nor a time: then the title tells one from another, without its phase, which changes. */
function readEvent(item: FeedItem, startedAt: EpochMs): Incident {
  const [, title = item.title, phase = ''] = /^(.*?)[\s:–-]*\b([a-z]+)$/i.exec(item.title) ?? [];
  const status = Object.hasOwn(PHASES, phase.toLowerCase()) ? PHASES[phase.toLowerCase()] : undefined;
  const name = status === undefined || title === '' ? item.title : title;
  const level = levelOf(item);
  const componentIds = [...new Set(item.categories)].filter((category) => category !== '');
  return {
    id: fieldOf(item.element, 'guid').slice(0, 200) || name,
    title: name,
    impact: level === 'partial_outage' ? 'major' : 'minor',
    status: status ?? 'investigating',
    startedAt,
    resolvedAt: null,
    componentIds,
    effects: componentIds.map((componentId) => ({ componentId, level, from: startedAt, to: null })),
    url: item.link?.startsWith('https:') === true ? item.link : null,
    // The text is edited in place: what makes it another update is the phase.
    updates: [{ id: status ?? 'posted', at: startedAt, status: status ?? '', text: plainText(item.body) }],
  };
}

/** Only words tell how bad it is, and words are not enough for a major outage. */
function levelOf({ title, body }: FeedItem): Level {
  return /\boutage\b|\bunavailab/i.test(`${title} ${body}`) ? 'partial_outage' : 'degraded_performance';
}
