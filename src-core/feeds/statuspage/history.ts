import type { Address } from '../../model/address.ts';
import { mayBeOurNetwork, type Failure } from '../../model/failure.ts';
import type { ReportedEffect, ReportedHistory } from '../../model/history.ts';
import { failed, ok, type Result } from '../../model/result.ts';
import type { EpochMs } from '../../model/time.ts';
import type { Exchange } from '../exchange.ts';
import { getDocument, getJson, type Fetched } from '../kit/document.ts';
import { shapeFailure } from '../kit/json.ts';
import { readHistoryFeed } from './atom.ts';
import { estimateCoverage } from './estimate.ts';
import { readEvents, type Events } from './incidents.ts';
import { isForeign } from './read.ts';
import { publicDocument, type PublicDocument } from './shapes.ts';
import { getShowcase } from './showcase.ts';
import { ianaTimeZone } from '../kit/time-zone.ts';
import { readUptimeRecord } from './uptime.ts';
import { lazyCodesIn, paletteIn, uptimeDataOf } from './web-uptime.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';

/**
 * What the page says of its past. Seconds of outage per day come from the endpoint its bars are loaded from, or from
 * the text of older pages; where it publishes neither, intervals are worked out from its incidents, at most fifty.
 */
export function* readHistory(address: Address, since: EpochMs, now: EpochMs): Exchange<ReportedHistory> {
  const { origin } = address;
  const warnings = createWarnings();
  const summary = yield* getJson(`${origin}/api/v2/summary.json`, publicDocument, 'the summary of a status page');
  if (!summary.ok && mayBeOurNetwork(summary.problem.kind)) return summary;
  if (summary.ok && isForeign(summary.value.value)) {
    return shapeFailure('The page is served by another kind of status page now.');
  }
  const components = summary.ok ? summary.value.value.components : [];

  const home = yield* getDocument(`${origin}/`);
  const html = home.ok ? home.value.text : '';
  const codes = components.filter(({ showcase }) => showcase === true).map(({ id }) => id);
  const lazy = yield* getShowcase(origin, codes.length > 0 ? codes : lazyCodesIn(html), warnings);
  const timelines = lazy ?? uptimeDataOf(html);

  const incidents = yield* getJson(`${origin}/api/v2/incidents.json`, publicDocument, 'a list of incidents');
  const scheduled = yield* getJson(
    `${origin}/api/v2/scheduled-maintenances.json`,
    publicDocument,
    'a list of maintenances',
  );
  if (timelines === null && !incidents.ok) return yield* feedHistory(origin, incidents.problem);
  note(incidents, 'past_incidents', warnings);
  note(scheduled, 'maintenances', warnings);

  const events = eventsOf([summary, incidents, scheduled], origin, warnings);
  const effects = events.incidents.flatMap((incident) =>
    incident.effects.map((effect): ReportedEffect => ({ ...effect, incidentId: incident.id })),
  );
  const stated = ianaTimeZone(summary.ok ? (summary.value.value.page?.time_zone ?? null) : null, warnings);
  const shared = { ...events, palette: paletteIn(html) };
  if (timelines === null) {
    const listed = incidents.ok ? incidents.value.value.incidents.items.length : 0;
    const coverage = estimateCoverage(components, events.incidents, listed, since, now);
    const nothing = { days: [], uptimes: [], timeZone: null };
    return ok({ ...shared, ...nothing, effects, coverage, estimated: true, warnings: [...warnings] });
  }
  if (stated === null) warnings.add({ key: 'zone_missing' });
  return ok({
    ...shared,
    ...readUptimeRecord(timelines, components),
    // The record holds outages to the second, and degraded performance not at all: that the incidents have.
    effects: effects.filter(({ level }) => level === 'degraded_performance'),
    coverage: [],
    timeZone: stated ?? 'UTC',
    estimated: false,
    warnings: [...warnings],
  });
}

/** Where nothing else is served, the feed still names the last twenty-five incidents. It knows of no components. */
function* feedHistory(origin: string, problem: Failure): Exchange<ReportedHistory> {
  const document = yield* getDocument(`${origin}/history.atom`);
  const read = document.ok ? readHistoryFeed(document.value.text, document.value.url) : failed(problem);
  if (!read.ok) return failed(problem);
  const { incidents, maintenances, warnings } = read.value;
  const nothing = { effects: [], days: [], uptimes: [], coverage: [], timeZone: null, palette: null };
  return ok({ incidents, maintenances, ...nothing, estimated: true, warnings });
}

type Answered = Result<Fetched<PublicDocument>, Failure>;

function eventsOf(answers: readonly Answered[], origin: string, warnings: Warnings): Events {
  const documents = answers.filter((answer) => answer.ok).map((answer) => answer.value.value);
  return readEvents(
    documents.flatMap((document) => document.incidents.items),
    documents.flatMap((document) => document.scheduled_maintenances),
    origin,
    warnings,
  );
}

function note(answer: Answered, what: 'past_incidents' | 'maintenances', warnings: Warnings): void {
  if (!answer.ok) warnings.add({ key: 'unread_because', what, because: answer.problem });
}
