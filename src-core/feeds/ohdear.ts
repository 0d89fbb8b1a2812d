import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { Failure } from '../model/failure.ts';
import type { ReportedEffect, ReportedHistory } from '../model/history.ts';
import type { Reading } from '../model/level.ts';
import { ok, type Result } from '../model/result.ts';
import type { Component, Incident, Snapshot } from '../model/snapshot.ts';
import { DAY_MS, type EpochMs } from '../model/time.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getJson } from './kit/document.ts';
import { baseOf } from './kit/endpoint.ts';
import { readMoment } from './kit/epoch.ts';
import { rowId } from './kit/fields.ts';
import { clampEnd } from './kit/incidents.ts';
import { list, maybeText } from './kit/json.ts';
import { isObject } from './kit/object.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { NO_HISTORY } from './kit/reported.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { plainLine, plainText } from './kit/text.ts';
import { ianaTimeZone } from './kit/time-zone.ts';
import { createWarnings, type Warnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/** Pages of Oh Dear: the state of each site, and a week of updates, of which the end of one is another. */
export const ohdear: Format = {
  id: 'ohdear',
  label: 'Oh Dear',
  hosts: /^(?:[\w-]+\.)?ohdear\.app\//,
  probes: (address) => [dataUrl(address)],
  claim,
  read: readDocument,
  *poll(address) {
    const page = yield* getJson(dataUrl(address), pageShape, WHAT);
    return page.ok ? ok(readPage(page.value.value, page.value.url)) : page;
  },
  history: readHistory,
};

const WHAT = 'the data of an Oh Dear page';

/** Real weeks have some tens; each is looked for among all. */
const MOST_UPDATES = 1_000;

/** `summarizedStatus` of the page and `status` of each site. */
const LEVELS: Readonly<Record<string, Reading>> = { up: 'operational', down: 'major_outage' };

const site = z.object({ label: z.string().min(1), url: maybeText, status: maybeText });
const update = z.object({
  id: rowId,
  title: z.string(),
  text: maybeText,
  severity: maybeText,
  time: z.unknown().transform(readMoment),
});
const pageShape = z.object({
  title: maybeText,
  timezone: maybeText,
  sites: table(site),
  updatesPerDay: table(update),
  summarizedStatus: z.string(),
});
type Page = z.infer<typeof pageShape>;
type RawUpdate = z.infer<typeof update>;

/** Lists by name; an empty table is sent as an empty list. */
function table<Row>(row: z.core.$ZodType<Row>): z.ZodType<Readonly<Record<string, readonly Row[]>>> {
  const none = z.array(z.never()).transform((): Record<string, readonly Row[]> => ({}));
  return z.union([z.record(z.string(), list(row)), none]);
}

function dataUrl(address: Address): string {
  return `${baseOf(address, /\/json$/)}/json`;
}

function claim(document: FeedDocument): Claim | null {
  const { status, text } = document;
  if (status === 200 && text.trimStart().startsWith('<') && text.includes('https://ohdear.app')) {
    return { confidence: 0.4, reason: { key: 'page_link', vendor: 'Oh Dear' } };
  }
  const value = markedJson(document, '"summarizedStatus"', '"updatesPerDay"');
  const isOurs = isObject(value) && pageShape.safeParse(value).success;
  return isOurs ? { confidence: 0.95, reason: { key: 'monitors', vendor: 'Oh Dear' } } : null;
}

function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  const page = readJsonDocument(document, pageShape, WHAT);
  return page.ok ? ok(readPage(page.value, document.url)) : page;
}

function readPage(page: Page, url: string): Snapshot {
  const warnings = createWarnings();
  const groups = Object.keys(page.sites);
  const components = groups.flatMap((group) =>
    (page.sites[group] ?? []).map(({ label, url: address, status }): Component => ({
      id: address === null ? `${group} ${label}` : `${group} ${address}`,
      name: label,
      groupId: group === 'ungrouped' ? null : group,
      level: meaningOf(LEVELS, status, 'unknown', 'component', warnings),
      description: null,
    })),
  );
  if (components.length === 0) warnings.add({ key: 'no_components' });
  const stated = meaningOf(LEVELS, page.summarizedStatus, 'unknown', 'page', warnings);
  return snapshotOf({
    page: { name: page.title ?? '', url: url.replace(/json$/, ''), timeZone: ianaTimeZone(page.timezone, warnings) },
    // How many sites are down is for the sites to say.
    stated: stated === 'major_outage' ? 'partial_outage' : components.length === 0 ? 'unknown' : stated,
    groups: groups.map((name) => ({ id: name, name })),
    components,
    incidents: incidentsOf(Object.values(page.updatesPerDay).flat(), components, warnings),
    warnings,
  });
}

/**
 * Joins what went down with what recovered, which are entries of their own: “php.net appears to be down.” goes on until
 * “php.net has recovered.”, or as long as the site is down. Of a site that is up without such an entry the end is unknown,
 * so nothing is made of it but that it is over.
 */
function incidentsOf(
  all: readonly RawUpdate[],
  components: readonly Component[],
  warnings: Warnings,
): readonly Incident[] {
  const updates = all
    .slice(0, MOST_UPDATES)
    .flatMap((raw) => (raw.time === null ? [] : [{ ...raw, at: raw.time }]))
    .toSorted((a, b) => a.at - b.at);
  return updates
    .filter(({ severity }) => severity !== 'resolved')
    .map((began): Incident => {
      const subject = subjectOf(began.title);
      const end = updates.find(
        (other) => other.severity === 'resolved' && other.at >= began.at && subjectOf(other.title) === subject,
      );
      const about = components.filter(({ name }) => name === subject);
      const isOver = end !== undefined || !about.some(({ level }) => level === 'major_outage');
      const parts = end === undefined ? [began] : [began, end];
      const resolvedAt = isOver ? clampEnd(began.at, end?.at ?? began.at) : null;
      if (isOver && end === undefined) warnings.add({ key: 'no_end', title: plainLine(began.title) });
      return {
        id: began.id,
        title: plainLine(began.title) || 'Untitled',
        impact: about.length > 0 ? 'major' : 'none',
        status: isOver ? 'resolved' : 'investigating',
        startedAt: began.at,
        resolvedAt,
        componentIds: about.map(({ id }) => id),
        effects: about.map(({ id }) => ({ componentId: id, level: 'major_outage', from: began.at, to: resolvedAt })),
        url: null,
        updates: parts.map(({ id, at, severity, title, text }) => ({
          id,
          at,
          status: severity === 'resolved' ? 'resolved' : 'investigating',
          text: plainText(`${title}\n\n${text ?? ''}`),
        })),
      };
    });
}

function subjectOf(title: string): string {
  return title.replace(/ (?:appears to be down|has recovered)\.?\s*$/, '').trim();
}

/** The updates of a week, and nothing of before. */
function* readHistory(address: Address, since: EpochMs, now: EpochMs): Exchange<ReportedHistory> {
  const page = yield* getJson(dataUrl(address), pageShape, WHAT);
  if (!page.ok) return page;
  const { incidents, components, warnings } = readPage(page.value.value, page.value.url);
  const days = Object.keys(page.value.value.updatesPerDay).flatMap((key) => readMoment(key) ?? []);
  const from = Math.max(since, Math.min(now, ...days));
  return ok({
    ...NO_HISTORY,
    incidents,
    effects: incidents.flatMap(({ id, effects }) =>
      effects.map((effect): ReportedEffect => ({ ...effect, incidentId: id })),
    ),
    coverage:
      from < now && now - from < 8 * DAY_MS ? components.map(({ id }) => ({ componentId: id, from, to: now })) : [],
    warnings,
  });
}
