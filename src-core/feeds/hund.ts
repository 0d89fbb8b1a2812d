import type { Failure } from '../model/failure.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { isOpen, type Incident, type IncidentStatus, type Snapshot } from '../model/snapshot.ts';
import type { FeedDocument } from './exchange.ts';
import type { Format } from './format.ts';
import { getDocument, refusalOf } from './kit/document.ts';
import { baseOf } from './kit/endpoint.ts';
import { isFeed, readFeed, type FeedItem } from './kit/feed.ts';
import { oldestFirst } from './kit/incidents.ts';
import { shapeFailure } from './kit/json.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { plainText } from './kit/text.ts';
import { createWarnings, type Warnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/**
 * Hund: its API needs a key, its feed does not. Every update is an entry, whose title begins with its state in brackets
 * and in the page's language; the newest one of an issue says whether it goes on.
 */
export const hund: Format = {
  id: 'hund',
  label: 'Hund',
  feedPath: '/state_feed/feed',
  basis: 'documented',
  hosts: /^[\w-]+\.hund\.io\//,
  probes: (address) => [`${baseOf(address, FEED)}/state_feed/feed`],
  claim: ({ status, url, text }) =>
    status === 200 && isOwnFeed(url, text) ? { confidence: 0.9, reason: { key: 'feed', vendor: 'Hund' } } : null,
  read,
  *poll(address) {
    const document = yield* getDocument(`${baseOf(address, FEED)}/state_feed/feed`);
    return document.ok ? read(document.value) : document;
  },
};

const FEED = /\/state_feed\/feed$/;
const STATES: Readonly<Record<string, IncidentStatus>> = {
  ended: 'resolved',
  resolved: 'resolved',
  fixed: 'resolved',
  gelöst: 'resolved',
  beendet: 'resolved',
  behoben: 'resolved',
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  information: 'investigating',
};

function isOwnFeed(url: string, text: string): boolean {
  return isFeed(text) && (/\/state_feed\/feed(?:$|\?)/.test(url) || text.slice(0, 4_000).includes('/state_feed/feed'));
}

function read(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  const feed = readFeed(document.text);
  if (!feed.ok) return feed;
  if (!isOwnFeed(document.url, document.text)) return shapeFailure('The answer is not the feed of a Hund page.');
  const warnings = createWarnings({ key: 'feed_without_severity' });
  const { items, title, link } = feed.value;
  const incidents = [...new Set(items.map(issueOf))].flatMap((id) => {
    const entries = items.filter((item) => issueOf(item) === id);
    return readIssue(id, entries, warnings);
  });
  const isAnyOpen = incidents.some((incident) => isOpen(incident) && incident.impact !== 'none');
  if (!isAnyOpen) warnings.add({ key: 'feed_level' });
  return ok(
    snapshotOf({
      page: { name: title, url: link ?? document.url.replace(FEED, '/') },
      stated: isAnyOpen ? 'degraded_performance' : 'operational',
      components: [],
      componentsComplete: false,
      incidents,
      warnings,
    }),
  );
}

/** Entries of one issue lead to the same page, or else have the same title behind their brackets. */
function issueOf({ link, title }: FeedItem): string {
  return link?.replace(/#.*$/, '') ?? partsOf(title).name;
}

function readIssue(id: string, entries: readonly FeedItem[], warnings: Warnings): readonly Incident[] {
  const updates = entries.flatMap((entry) => {
    const at = entry.publishedAt ?? entry.updatedAt;
    const { words } = partsOf(entry.title);
    return at === null ? [] : [{ id: entry.id, at, status: words[0] ?? '', text: plainText(entry.body), words }];
  });
  const sorted = oldestFirst(updates.toReversed().map(({ words: _, ...update }) => update));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const words = updates.find((update) => update.id === last.id)?.words ?? [];
  const states = words.map((word) => meaningOf(STATES, word, 'investigating', 'incident', warnings));
  const status = states.find((state) => state === 'resolved') ?? states[0] ?? 'investigating';
  const { name } = partsOf(entries[0]?.title ?? '');
  const link = entries[0]?.link ?? null;
  return [
    {
      id,
      title: name,
      impact: words.includes('information') ? 'none' : 'minor',
      status,
      startedAt: first.at,
      resolvedAt: status === 'resolved' ? last.at : null,
      componentIds: [],
      effects: [],
      url: link?.startsWith('https://') === true ? link : null,
      updates: sorted,
    },
  ];
}

/** `[Resolved] [Information] Slow answers` */
function partsOf(title: string): { readonly words: readonly string[]; readonly name: string } {
  const brackets = /^(?:\s*\[[^\][]{1,40}\])*/.exec(title)?.[0] ?? '';
  const words = [...brackets.matchAll(/\[([^\][]+)\]/g)].map(([, word = '']) => word.trim().toLowerCase());
  return { words, name: title.slice(brackets.length).trim() };
}
