import { z } from 'zod';
import type { Address } from '../model/address.ts';
import type { Failure } from '../model/failure.ts';
import type { ReportedHistory } from '../model/history.ts';
import type { Reading } from '../model/level.ts';
import { ok, type Result } from '../model/result.ts';
import type { Effect, Incident, Snapshot } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getJson } from './kit/document.ts';
import { baseOf } from './kit/endpoint.ts';
import { neededList } from './kit/fields.ts';
import { clampEnd } from './kit/incidents.ts';
import { list, maybeText } from './kit/json.ts';
import { readLooseTime } from './kit/loose-time.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { historyOfIncidents } from './kit/reported.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { plainLine } from './kit/text.ts';
import { createWarnings, type Warnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';

/**
 * Static pages made by cState. A page says how it was when it was built; systems have no ids, so their names are. The
 * generator does not escape titles, so that a quotation mark in one makes the document unreadable.
 */
export const cstate: Format = {
  id: 'cstate',
  label: 'cState',
  feedPath: '/index.xml',
  probes: (address) => [indexUrl(address)],
  claim,
  read: readDocument,
  *poll(address) {
    const index = yield* getJson(indexUrl(address), indexShape, WHAT);
    return index.ok ? ok(readIndex(index.value.value, index.value.url, [])) : index;
  },
  history: readHistory,
};

const WHAT = 'the index of a cState page';

/** An informational issue never affects a state. */
const LEVELS: Readonly<Record<string, Reading>> = {
  ok: 'operational',
  notice: 'operational',
  disrupted: 'degraded_performance',
  down: 'major_outage',
};

const time = z.unknown().optional().transform(readLooseTime);
const issue = z.object({
  title: z.string(),
  createdAt: time,
  lastMod: time,
  /** `<no value>` while open. */
  resolvedAt: time,
  resolved: z.boolean().catch(false),
  informational: z.boolean().catch(false),
  permalink: maybeText,
  filename: maybeText,
  severity: maybeText,
  affected: list(z.string()),
});
const indexShape = z.object({
  cStateVersion: z.string(),
  title: maybeText,
  baseURL: maybeText,
  summaryStatus: z.string(),
  systems: neededList(
    z.object({
      name: z.string().min(1),
      description: maybeText,
      category: maybeText,
      status: maybeText,
      unresolvedIssues: list(issue),
    }),
  ),
  buildDate: maybeText,
  buildTime: maybeText,
  buildTimezone: maybeText,
});
const issuesShape = z.object({ pages: list(issue) });
type Index = z.infer<typeof indexShape>;
type Issue = z.infer<typeof issue>;

function indexUrl(address: Address): string {
  return `${baseOf(address, /\/index\.json$/)}/index.json`;
}

function claim(document: FeedDocument): Claim | null {
  if (/<meta name="?generator"? content="cState v/.test(document.text.slice(0, 8_000))) {
    return document.status === 200 ? { confidence: 0.7, reason: { key: 'page_says', vendor: 'cState' } } : null;
  }
  const value = markedJson(document, '"cStateVersion"', '"summaryStatus"');
  return indexShape.safeParse(value).success
    ? { confidence: 0.97, reason: { key: 'summary', vendor: 'cState' } }
    : null;
}

function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  const index = readJsonDocument(document, indexShape, WHAT);
  return index.ok ? ok(readIndex(index.value, document.url, [])) : index;
}

/** Every issue the page ever had. */
function* readHistory(address: Address, since: EpochMs, now: EpochMs): Exchange<ReportedHistory> {
  const index = yield* getJson(indexUrl(address), indexShape, WHAT);
  if (!index.ok) return index;
  const issuesUrl = indexUrl(address).replace(/index\.json$/, 'issues/index.json');
  const issues = yield* getJson(issuesUrl, issuesShape, 'the list of issues');
  if (!issues.ok) return issues;
  return ok(historyOfIncidents(readIndex(index.value.value, index.value.url, issues.value.value.pages), since, now));
}

function readIndex(index: Index, url: string, past: readonly Issue[]): Snapshot {
  const warnings = createWarnings();
  const { systems, baseURL, buildDate, buildTime, buildTimezone } = index;
  const home = /^https:\/\/\S+$/.test(baseURL ?? '') ? (baseURL ?? url) : url.replace(/[^/]*$/, '');
  const stated = meaningOf(LEVELS, index.summaryStatus, 'unknown', 'page', warnings);
  if (systems.length === 0) warnings.add({ key: 'no_components' });
  const names = new Set(systems.map(({ name }) => name));
  const systemsOf = (filename: string | null): readonly string[] =>
    systems
      .filter(({ unresolvedIssues }) => unresolvedIssues.some((one) => one.filename === filename))
      .map(({ name }) => name);
  const issues = [...systems.flatMap(({ unresolvedIssues }) => unresolvedIssues), ...past];
  return snapshotOf({
    page: { name: index.title ?? '', url: home },
    updatedAt: readLooseTime(`${buildDate ?? ''} ${buildTime ?? ''} ${buildTimezone ?? ''}`),
    // The worst open issue, whether or not it affects a system that is listed: no more than some of the page is down.
    stated:
      stated === 'major_outage'
        ? 'partial_outage'
        : systems.length === 0 && stated === 'operational'
          ? 'unknown'
          : stated,
    groups: [...new Set(systems.map(({ category }) => category ?? ''))].map((name) => ({ id: name, name })),
    components: systems.map(({ name, description, category, status }) => ({
      id: name,
      name,
      groupId: category,
      level: meaningOf(LEVELS, status, 'unknown', 'component', warnings),
      description,
    })),
    incidents: issues.flatMap((one) =>
      readIssue(
        one,
        [...new Set([...one.affected.filter((name) => names.has(name)), ...systemsOf(one.filename)])],
        warnings,
      ),
    ),
    incidentsListed: past.length > 0 ? 'recent' : 'open',
    warnings,
  });
}

function readIssue(raw: Issue, componentIds: readonly string[], warnings: Warnings): readonly Incident[] {
  const startedAt = raw.createdAt;
  if (startedAt === null) {
    warnings.add({ key: 'left_out', what: 'incident' });
    return [];
  }
  const level = raw.informational ? 'operational' : meaningOf(LEVELS, raw.severity, 'unknown', 'impact', warnings);
  const resolvedAt = raw.resolved ? clampEnd(startedAt, raw.resolvedAt ?? raw.lastMod ?? startedAt) : null;
  const effectOf = (componentId: string): readonly Effect[] =>
    level === 'unknown' || level === 'operational' ? [] : [{ componentId, level, from: startedAt, to: resolvedAt }];
  return [
    {
      id: raw.filename ?? raw.permalink ?? `${startedAt} ${plainLine(raw.title)}`,
      title: plainLine(raw.title) || 'Untitled',
      impact: level === 'major_outage' ? 'major' : level === 'degraded_performance' ? 'minor' : 'none',
      status: raw.resolved ? 'resolved' : 'investigating',
      startedAt,
      resolvedAt,
      componentIds,
      effects: componentIds.flatMap(effectOf),
      url: /^https:\/\/\S+$/.test(raw.permalink ?? '') ? raw.permalink : null,
      updates: [],
    },
  ];
}
