import type { Failure } from '../../model/failure.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Component, Snapshot } from '../../model/snapshot.ts';
import { SECOND_MS } from '../../model/time.ts';
import type { FeedDocument } from '../exchange.ts';
import { readFeed, type FeedItem } from '../kit/feed.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { plainText } from '../kit/text.ts';
import { levelOfWhole } from '../kit/whole.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';
import { withoutMark } from './codes.ts';
import { eventsOf, readEvent, type Posted } from './posted-event.ts';
import { groupsOf, isWatched, regionOfService } from './regions.ts';

/** How a title begins, as the status it stands for. “Impact” came later, and says less than “disruption”. */
const CODES: Readonly<Record<string, string>> = {
  'service is operating normally': '0',
  'informational message': '1',
  'service degradation': '2',
  'service impact': '2',
  'service disruption': '3',
};

/** Reads a feed of updates. The newest of an event decides whether it is over: older ones are given new titles later. */
export function readUpdatesFeed(document: FeedDocument, region: string): Result<Snapshot, Failure> {
  const read = readFeed(document.text);
  if (!read.ok) return read;
  const { items, builtAt, title } = read.value;
  const warnings = createWarnings();
  const posted = items.flatMap((item) => readItem(item, warnings)).toSorted((one, other) => one.at - other.at);
  const now = builtAt ?? posted.at(-1)?.at ?? 0;
  const watched = posted.filter(({ service }) => isWatched(regionOfService(service), region));
  const events = eventsOf(watched).flatMap((updates) => readEvent(updates, now, warnings));
  // A feed of one service that has nothing to tell is all that says the service exists.
  const own = /\/rss\/([a-z0-9-]+)\.rss$/.exec(document.url)?.[1];
  const services = new Set([
    ...watched.map(({ service }) => service),
    ...(own === undefined || own === 'all' ? [] : [own]),
  ]);
  const components = [...services].map((id): Component => {
    const groupId = regionOfService(id);
    const level = events.findLast(({ service }) => service === id)?.level ?? 'operational';
    return { id, name: groupId === null ? id : id.slice(0, -groupId.length - 1), groupId, level, description: null };
  });
  const snapshot = snapshotOf({
    page: { url: document.url, name: title.replace(/ Service Status$/, '') },
    updatedAt: posted.at(-1)?.at ?? null,
    groups: groupsOf(components),
    components,
    componentsComplete: false,
    unlistedComponents: 'operational',
    incidents: events.map(({ incident }) => incident),
    warnings,
  });
  const unread = posted.length < items.length ? (['unknown'] as const) : [];
  return ok({ ...snapshot, level: levelOfWhole([...components.map(({ level }) => level), ...unread], false) });
}

function readItem(item: FeedItem, warnings: Warnings): readonly Posted[] {
  const [, service, seconds] = /#([\w.-]{1,100})_(\d{9,11})$/.exec(item.id) ?? [];
  if (service === undefined) {
    warnings.add({ key: 'no_service', title: item.title });
    return [];
  }
  const [, prefix = item.title, rest = ''] = /^([^:]{1,60}):\s*(.*)$/.exec(item.title) ?? [];
  return [
    {
      service,
      at: item.publishedAt ?? Number(seconds) * SECOND_MS,
      code: meaningOf(CODES, prefix.trim().toLowerCase(), null, 'title', warnings),
      title: withoutMark(rest) || prefix,
      isMarked: /^\s*\[RESOLVED\]/i.test(rest),
      text: plainText(item.body),
    },
  ];
}
