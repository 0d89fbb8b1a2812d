import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { Failure } from '../model/failure.ts';
import type { Reading } from '../model/level.ts';
import { ok, type Result } from '../model/result.ts';
import type { Component, Snapshot } from '../model/snapshot.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getDocument, getJson } from './kit/document.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { createWarnings, type Warnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';
import { heartbeats, pageConfig, type Beats, type Config } from './uptime-kuma/shapes.ts';
import { pinnedNotices, runningMaintenances } from './uptime-kuma/notices.ts';

/**
 * Uptime Kuma, self-hosted. One document names the page and its monitors, another has the last hundred beats of each.
 * What is pinned on the page is a notice: it changes nothing about the monitors.
 */
export const uptimeKuma: Format = {
  id: 'uptime-kuma',
  // Of the heartbeats; the names of the monitors are kept for five minutes.
  cacheSeconds: 60,
  label: 'Uptime Kuma',
  hosts: /\/status\/[\w-]+\/$/,
  probes: (address) => [`${placeOf(address).api}/${placeOf(address).slug}`],
  claim,
  read(document) {
    const read = readJsonDocument(document, anyDocument, 'a page or the beats of Uptime Kuma');
    return read.ok ? ok(read.value(document.url)) : read;
  },
  poll: pollPage,
};

/** Either document, as what it says of the page at an address. */
const anyDocument = z.union([
  pageConfig.transform((config) => (url: string) => snapshot(url, config, null)),
  heartbeats.transform((beats) => (url: string) => snapshot(url, null, beats)),
]);

/** 2 is a check that failed and is being repeated: the beat before it still holds. */
const LEVELS: Readonly<Record<string, Reading>> = { 0: 'major_outage', 1: 'operational', 3: 'under_maintenance' };
const PENDING = 2;
/** A monitor this many of its own intervals behind the others has been paused. */
const MISSED_BEATS = 3;
const SHORTEST_PAUSE_MS = 10 * 60_000;

function claim(document: FeedDocument): Claim | null {
  const { status, text } = document;
  if (status === 200 && text.includes('id="preload-data"') && text.includes('window.preloadData')) {
    return { confidence: 0.8, reason: { key: 'page_template', vendor: 'Uptime Kuma' } };
  }
  if (pageConfig.safeParse(markedJson(document, '"publicGroupList"')).success) {
    return { confidence: 0.95, reason: { key: 'monitors', vendor: 'Uptime Kuma' } };
  }
  const beats = heartbeats.safeParse(markedJson(document, '"heartbeatList"', '"uptimeList"'));
  return beats.success ? { confidence: 0.95, reason: { key: 'monitors', vendor: 'Uptime Kuma' } } : null;
}

function* pollPage(address: Address): Exchange<Snapshot> {
  const { api, slug, page } = placeOf(address);
  const config = yield* getJson(`${api}/${slug}`, pageConfig, 'a page of Uptime Kuma');
  if (!config.ok) return config;
  const beats = yield* getDocument(`${api}/heartbeat/${slug}`);
  if (!beats.ok) return beats;
  const read: Result<Beats, Failure> = readJsonDocument(beats.value, heartbeats, 'the beats of Uptime Kuma');
  return read.ok ? ok(snapshot(page, config.value.value, read.value)) : read;
}

/** Pages live below /status; the root of a host, and /status alone, are its default page. */
function placeOf({ origin, path }: Address): { readonly api: string; readonly slug: string; readonly page: string } {
  const match = /^(.*?)\/(?:status|api\/status-page(?:\/heartbeat)?)(?:\/([^/]+))?(?:\/rss)?$/.exec(path);
  const base = origin + (match?.[1] ?? '');
  const slug = (match?.[2] ?? 'default').toLowerCase();
  return { api: `${base}/api/status-page`, slug, page: match === null ? `${origin}/` : `${base}/status/${slug}` };
}

/** What the documents say; one that is not there is null. */
function snapshot(url: string, config: Config | null, beats: Beats | null): Snapshot {
  const warnings = createWarnings();
  if (beats === null) warnings.add({ key: 'monitors_missing' });
  const newest = Math.max(0, ...Object.values(beats ?? {}).flatMap((list) => list.map(({ at }) => at)));
  const paused = new Set(Object.entries(beats ?? {}).flatMap(([id, list]) => (isPaused(list, newest) ? id : [])));
  const named = config?.publicGroupList.flatMap((group) =>
    group.monitorList.map((monitor) => ({ ...monitor, groupId: `group-${group.id}` })),
  );
  const rows = named ?? Object.keys(beats ?? {}).map((id) => ({ id, name: `Monitor ${id}`, groupId: null }));
  return snapshotOf({
    page: { url, name: config?.config.title ?? '' },
    groups: (config?.publicGroupList ?? []).map(({ id, name }) => ({ id: `group-${id}`, name })),
    components: rows.map(({ id, name, groupId }): Component => {
      const level = paused.has(id) ? 'unknown' : levelOf(beats?.[id] ?? [], warnings);
      return { id, name, groupId, level, description: null };
    }),
    unwatched: paused,
    incidents: config === null ? [] : pinnedNotices(config),
    incidentsListed: 'open',
    maintenances: config === null ? [] : runningMaintenances(config, warnings),
    warnings,
  });
}

function levelOf(beats: Beats[string], warnings: Warnings): Reading {
  const last = beats.findLast(({ status }) => status !== PENDING);
  return meaningOf(LEVELS, last?.status ?? null, 'unknown', 'component', warnings);
}

function isPaused(beats: Beats[string], newest: number): boolean {
  const latest = beats.slice(-10).map(({ at }) => at);
  const gaps = latest.slice(1).map((at, index) => at - (latest[index] ?? at));
  const last = latest.at(-1);
  if (last === undefined || gaps.length === 0) return false;
  return newest - last > Math.max(SHORTEST_PAUSE_MS, MISSED_BEATS * Math.max(...gaps));
}
