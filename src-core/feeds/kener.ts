import type { Failure } from '../model/failure.ts';
import { failed, ok, type Result } from '../model/result.ts';
import {
  isOpen,
  type Incident,
  type IncidentStatus,
  type Maintenance,
  type MaintenanceStatus,
  type Snapshot,
} from '../model/snapshot.ts';
import type { FeedDocument } from './exchange.ts';
import type { Format } from './format.ts';
import { getDocument, refusalOf } from './kit/document.ts';
import { baseOf } from './kit/endpoint.ts';
import { isFeed, readFeed, type FeedItem } from './kit/feed.ts';
import { clampEnd } from './kit/incidents.ts';
import { shapeFailure } from './kit/json.ts';
import { readLooseTime } from './kit/loose-time.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { plainText } from './kit/text.ts';
import { createWarnings, type Warnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/**
 * Kener, self-hosted: its API needs a key, its feed does not. The feed has the incidents and maintenances of ninety
 * days, fifty at most, each with the newest of its texts; monitors and their states are not in it.
 */
export const kener: Format = {
  id: 'kener',
  label: 'Kener',
  basis: 'documented',
  probes: (address) => [`${baseOf(address, FEED)}/rss.xml`],
  claim: ({ status, text }) =>
    status === 200 && isOwnFeed(text) ? { confidence: 0.95, reason: { key: 'feed', vendor: 'Kener' } } : null,
  read,
  *poll(address) {
    const document = yield* getDocument(`${baseOf(address, FEED)}/rss.xml`);
    return document.ok ? read(document.value) : document;
  },
};

const FEED = /\/rss\.xml$/;
const STATUSES: Readonly<Record<string, IncidentStatus>> = {
  INVESTIGATING: 'investigating',
  IDENTIFIED: 'identified',
  MONITORING: 'monitoring',
  RESOLVED: 'resolved',
};
const MAINTENANCES: Readonly<Record<string, MaintenanceStatus>> = {
  SCHEDULED: 'scheduled',
  READY: 'scheduled',
  ONGOING: 'in_progress',
  COMPLETED: 'completed',
  CANCELLED: 'completed',
};

function isOwnFeed(text: string): boolean {
  if (!isFeed(text)) return false;
  const [guid] = /<guid isPermaLink="false">[^<]{1,200}<\/guid>/.exec(text) ?? [];
  if (guid === undefined) return /<title>[^<]{0,500} — Incidents &amp; Maintenance<\/title>/.test(text);
  return />(?:incident|maintenance)-\d+</.test(guid) && /<title>\[(?:Incident|Maintenance)\] /.test(text);
}

function read(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  const feed = readFeed(document.text);
  if (!feed.ok) return feed;
  if (!isOwnFeed(document.text)) return shapeFailure('The answer is not the feed of a Kener page.');
  const warnings = createWarnings({ key: 'feed_without_times' });
  const { items, title, link } = feed.value;
  const incidents = items.flatMap((item) => (item.id.startsWith('incident-') ? readIncident(item, warnings) : []));
  const isAnyOpen = incidents.some(isOpen);
  if (!isAnyOpen) warnings.add({ key: 'feed_level' });
  return ok(
    snapshotOf({
      page: { name: title.replace(/ — Incidents & Maintenance$/, ''), url: link ?? document.url },
      stated: isAnyOpen ? 'degraded_performance' : 'operational',
      components: [],
      componentsComplete: false,
      incidents,
      maintenances: items.flatMap((item) =>
        item.id.startsWith('maintenance-') ? readMaintenance(item, warnings) : [],
      ),
      warnings,
    }),
  );
}

/** The time of an item is that of its newest text. */
function readIncident(item: FeedItem, warnings: Warnings): readonly Incident[] {
  const at = item.publishedAt;
  if (at === null) return [];
  const { word, text } = partsOf(item.body);
  const status = meaningOf(STATUSES, word, 'investigating', 'incident', warnings);
  return [
    {
      ...headOf(item),
      impact: 'minor',
      status,
      startedAt: at,
      resolvedAt: status === 'resolved' ? at : null,
      effects: [],
      updates: [{ id: `${item.id} ${at}`, at, status, text }],
    },
  ];
}

function readMaintenance(item: FeedItem, warnings: Warnings): readonly Maintenance[] {
  if (item.publishedAt === null) return [];
  const { word, until, text } = partsOf(item.body);
  const status = meaningOf(MAINTENANCES, word, 'scheduled', 'maintenance', warnings);
  const startsAt = item.publishedAt;
  const updates = text === '' ? [] : [{ id: item.id, at: startsAt, status: 'scheduled', text }];
  return [{ ...headOf(item), status, startsAt, endsAt: clampEnd(startsAt, readLooseTime(until)), updates }];
}

function headOf({ id, title, link }: FeedItem) {
  const url = link?.startsWith('https://') === true ? link : null;
  return { id, title: title.replace(/^\[(?:Incident|Maintenance)\] /, ''), componentIds: [], url };
}

/** Labelled lines, then an empty one, then the text. */
function partsOf(body: string): { readonly word: string; readonly until: string; readonly text: string } {
  const [head = '', ...rest] = body.trim().split(/\n\s*\n/);
  return {
    word: /^Status: *(\w+)/m.exec(head)?.[1] ?? '',
    until: /^Scheduled: .* → *(.+)$/m.exec(head)?.[1] ?? '',
    text: plainText(rest.join('\n\n')),
  };
}
