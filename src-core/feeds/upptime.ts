import type { Failure } from '../model/failure.ts';
import type { Level } from '../model/level.ts';
import { failed, ok, type Result } from '../model/result.ts';
import type { Component, Snapshot } from '../model/snapshot.ts';
import type { FeedDocument } from './exchange.ts';
import type { Format } from './format.ts';
import { getDocument, refusalOf } from './kit/document.ts';
import { shapeFailure } from './kit/json.ts';
import { readLooseTime } from './kit/loose-time.ts';
import { markedJson, readJsonDocument } from './kit/read-json.ts';
import { snapshotOf } from './kit/snapshot.ts';
import { createWarnings, type Warnings } from './kit/warnings.ts';
import { meaningOf } from './kit/words.ts';
import { readHistory } from './upptime/history.ts';
import { findSummary, repositoryIn, repositoryOf, summaryUrl } from './upptime/repository.ts';
import { fieldOf, sites } from './upptime/shapes.ts';

/**
 * Upptime has no server: a repository on GitHub keeps a summary of all sites, with the minutes each was down by day, and
 * one file for each site. Incidents are issues of that repository, behind a limit of sixty requests an hour: not read.
 */
export const upptime: Format = {
  id: 'upptime',
  label: 'Upptime',
  hosts: /^(?:github\.com|raw\.githubusercontent\.com|[\w-]+\.github\.io)\//,
  // What GitHub keeps of raw files.
  cacheSeconds: 300,
  options: [
    {
      id: 'repository',
      name: 'repository',
      example: 'owner/name',
      values: null,
      initial: '',
    },
  ],
  probes: (address) => {
    const repository = repositoryOf(address, {});
    return repository === null ? [address.url] : [summaryUrl(repository)];
  },
  claim(document) {
    const { status, text } = document;
    if (status !== 200) return null;
    if (/^generator: Upptime /m.test(text.slice(0, 2_000)))
      return { confidence: 0.95, reason: { key: 'uptime', vendor: 'Upptime' } };
    if (Array.isArray(markedJson(document, '"dailyMinutesDown"', '"slug"'))) {
      return { confidence: 0.95, reason: { key: 'summary', vendor: 'Upptime' } };
    }
    return text.trimStart().startsWith('<') && /\bupptime\b/i.test(text) && repositoryIn(text) !== null
      ? { confidence: 0.7, reason: { key: 'page_says', vendor: 'Upptime' } }
      : null;
  },
  read,
  *poll(address, choices) {
    const url = yield* findSummary(address, choices);
    if (!url.ok) return url;
    const document = yield* getDocument(url.value);
    return document.ok ? read(document.value) : document;
  },
  history: readHistory,
};

const LEVELS: Readonly<Record<string, Level>> = {
  up: 'operational',
  degraded: 'degraded_performance',
  down: 'major_outage',
};

function read(document: FeedDocument): Result<Snapshot, Failure> {
  const refusal = refusalOf(document);
  if (refusal !== null) return failed(refusal);
  if (/^generator: Upptime <[^>\n]*>\s*$/m.test(document.text.slice(0, 2_000))) return ok(siteSnapshot(document));
  const summary = readJsonDocument(document, sites, 'a summary of Upptime');
  if (!summary.ok) return summary;
  if (summary.value.length === 0) return shapeFailure('The summary lists no sites.');
  const warnings = createWarnings();
  const components = summary.value.map(({ slug, name, status }): Component =>
    componentOf(slug, name, status, warnings),
  );
  return ok(snapshotOf({ page: pageOf(document.url), components, warnings }));
}

/** What the file of one site says. */
function siteSnapshot({ text, url }: FeedDocument): Snapshot {
  const warnings = createWarnings();
  const slug = /([^/]+)\.yml$/.exec(url)?.[1] ?? fieldOf(text, 'url');
  const component = componentOf(slug, fieldOf(text, 'url'), fieldOf(text, 'status'), warnings);
  const updatedAt = readLooseTime(fieldOf(text, 'lastUpdated'));
  return snapshotOf({ page: pageOf(url), updatedAt, components: [component], componentsComplete: false, warnings });
}

/** The address of a site can be a secret, so it is not shown. */
function componentOf(slug: string, name: string, status: string | null, warnings: Warnings): Component {
  const level = meaningOf(LEVELS, status, 'unknown', 'component', warnings);
  return { id: slug, name, groupId: null, level, description: null };
}

function pageOf(url: string) {
  const repository = /^https:\/\/raw\.githubusercontent\.com\/([\w.-]+\/[\w.-]+)\//.exec(url)?.[1];
  return repository === undefined ? { url } : { url: `https://github.com/${repository}`, name: repository };
}
