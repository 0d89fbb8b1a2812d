import { DAY_MS, type EpochMs } from '#core/model/time';
import type { HttpAnswer, Validators } from '../../../src-main/engine/ports.ts';
import { recordedFeed } from './feeds.ts';
import { COMPONENTS, componentId, summaryOf } from './model-page.ts';

const ARCHIVES = [
  'claude/incidents-archive.2026-07-16..2026-08-20.json',
  'cloudflare/incidents-archive.2026-07-29..2026-08-22.json',
  'datadog/incidents-archive.2025-10-14..2026-08-06.json',
  'stripe/incidents-archive.2025-12-22..2026-08-16.json',
];
/** As many as the vendor's list of incidents has. */
const LISTED = 50;
const SLOW = 'degraded_performance';

interface RawUpdate {
  readonly status: string;
  readonly created_at: string;
}

interface RawIncident {
  readonly id: string;
  readonly created_at: string;
  readonly resolved_at: string | null;
  readonly incident_updates: readonly RawUpdate[];
}

/** What an address says at one moment; as a 304 where the asker knows it. */
export interface RecordedLife {
  answer(path: string, at: EpochMs, known: Validators | null): HttpAnswer | null;
}

/**
 * The recorded incidents of one vendor, told again from `start` on with the distances they had, on a page of the model. What is said
 * is made when somebody asks who does not know it yet, and kept nowhere, so that the memory measured is the engine's.
 */
export function recordedLife(index: number, start: EpochMs): RecordedLife {
  const file = ARCHIVES[index % ARCHIVES.length]!;
  const { incidents } = JSON.parse(recordedFeed(`statuspage/${file}`)) as { incidents: readonly RawIncident[] };
  const first = Math.min(...incidents.map(({ created_at: at }) => Date.parse(at)));
  // Pages of the same vendor lead the same life on different days.
  const shiftMs = start - first + (index % 10) * DAY_MS;
  const moved = incidents.map((incident) => movedBy(incident, shiftMs));
  const moments = moved.flatMap((incident) => incident.incident_updates.map(({ created_at: at }) => Date.parse(at)));
  moments.sort((one, other) => one - other);
  return {
    answer(path, at, known) {
      const version = moments.findLastIndex((moment) => moment <= at) + 1;
      const validators = { etag: `"${path} ${version}"`, lastModified: null, bodyHash: `${path} ${version}` };
      if (known?.bodyHash === validators.bodyHash) return { kind: 'not_modified', bytes: 400, serverDate: at };
      const text = textAt(path, { index, version, all: moved, at });
      if (text === null) return null;
      return {
        kind: 'document',
        document: { kind: 'document', url: '', status: 200, contentType: 'application/json', text },
        validators,
        retryAfterMs: null,
        bytes: text.length,
        serverDate: at,
      };
    },
  };
}

interface Moment {
  readonly index: number;
  readonly version: number;
  readonly all: readonly RawIncident[];
  readonly at: EpochMs;
}

function textAt(path: string, { index, version, all, at }: Moment): string | null {
  const told = all.flatMap((incident) => asOf(incident, at)).reverse();
  if (path === '/api/v2/incidents.json') return JSON.stringify({ incidents: told.slice(0, LISTED) });
  if (path !== '/api/v2/summary.json') return null;
  const open = told.filter(({ resolved_at: end }) => end === null);
  const summary = JSON.parse(summaryOf({ index, components: COMPONENTS, version: version * 2 })) as {
    components: { id: string; status: string }[];
    incidents: unknown[];
  };
  for (const row of summary.components) if (open.length > 0 && row.id === componentId(0)) row.status = SLOW;
  summary.incidents = open;
  return JSON.stringify(summary);
}

/** An incident as far as it had come; none before its first update. */
function asOf(incident: RawIncident, at: EpochMs): readonly RawIncident[] {
  const updates = incident.incident_updates.filter(({ created_at: posted }) => Date.parse(posted) <= at);
  const [latest] = updates;
  if (latest === undefined) return [];
  const isOver = latest.status === 'resolved' || latest.status === 'postmortem';
  const end = isOver ? (incident.resolved_at ?? latest.created_at) : null;
  return [{ ...incident, ...{ status: latest.status }, resolved_at: end, incident_updates: updates }];
}

/** Every time in it, wherever it stands. */
function movedBy(incident: RawIncident, byMs: number): RawIncident {
  const text = JSON.stringify(incident).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[\d.]*Z/g, (at) =>
    new Date(Date.parse(at) + byMs).toISOString(),
  );
  return JSON.parse(text) as RawIncident;
}
