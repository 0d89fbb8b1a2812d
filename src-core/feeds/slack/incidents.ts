import { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import type { Level, Reading } from '../../model/level.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Impact, Incident, Maintenance, MaintenanceStatus, Snapshot } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import type { FeedDocument } from '../exchange.ts';
import { readMoment } from '../kit/epoch.ts';
import { rowId } from '../kit/fields.ts';
import { clampEnd } from '../kit/incidents.ts';
import { countedList, list, maybeText, shapeFailure } from '../kit/json.ts';
import { partlyRead } from '../kit/partly-read.ts';
import { readJsonDocument } from '../kit/read-json.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { timedUpdates } from '../kit/updates.ts';
import { levelAmid, levelOfWhole } from '../kit/whole.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

/** Rows that incidents of 2020 to 2026 named. Others come as they are named: Slack renames them now and then. */
const SERVICES = [
  'Messaging',
  'Notifications',
  'Search',
  'Apps/Integrations/APIs',
  'Workflows',
  'Workspace/Org Administration',
];

const TYPES: Readonly<Record<string, { readonly level: Level; readonly impact: Impact }>> = {
  notice: { level: 'operational', impact: 'none' },
  incident: { level: 'degraded_performance', impact: 'minor' },
  outage: { level: 'major_outage', impact: 'critical' },
  maintenance: { level: 'under_maintenance', impact: 'none' },
};
const PHASES: Readonly<Record<string, MaintenanceStatus>> = {
  active: 'in_progress',
  scheduled: 'scheduled',
  resolved: 'completed',
  completed: 'completed',
  cancelled: 'completed',
};

const moment = z.unknown().optional().transform(readMoment);
const incident = z.object({
  id: rowId,
  title: maybeText,
  type: maybeText,
  status: maybeText,
  url: maybeText,
  date_created: moment,
  date_updated: moment,
  services: list(z.string().min(1).max(200)),
  // Newest first in 2019, oldest first in 2026; text then, HTML now.
  notes: list(z.object({ date_created: moment, body: maybeText })),
});
const current = z.object({
  status: z.string(),
  date_updated: moment,
  active_incidents: countedList(incident, ({ status }) => PHASES[String(status)] === 'completed'),
});
const past = list(incident);
type RawIncident = z.infer<typeof incident>;

/** Reads either list. */
export function readDocument(document: FeedDocument): Result<Snapshot, Failure> {
  if (document.text.trimStart().startsWith('[')) {
    const read = readJsonDocument(document, past, 'a list of Slack’s incidents');
    if (read.ok && read.value.length === 0) return shapeFailure('The list of incidents is empty.');
    return read.ok ? ok(snapshotFrom(document.url, read.value, null)) : read;
  }
  const read = readJsonDocument(document, current, 'Slack’s status');
  if (!read.ok) return read;
  const { status, active_incidents: active } = read.value;
  const stated = status === 'ok' ? 'operational' : 'unknown';
  const snapshot = snapshotFrom(document.url, active.items, { stated, updatedAt: read.value.date_updated });
  const undated = active.items.length - snapshot.incidents.length - snapshot.maintenances.length;
  return ok(partlyRead(snapshot, active.unread + undated));
}

/** `now` is what the list of active incidents says of itself; the list of past ones says nothing. */
function snapshotFrom(
  url: string,
  listed: readonly RawIncident[],
  now: { readonly stated: Reading; readonly updatedAt: EpochMs | null } | null,
): Snapshot {
  const warnings = createWarnings();
  const active = listed.filter(({ status }) => phaseOf(status, warnings) === 'in_progress');
  const levelOf = ({ type }: RawIncident): Reading =>
    meaningOf(TYPES, type, null, 'impact', warnings)?.level ?? 'unknown';
  const services = [...new Set([...SERVICES, ...listed.flatMap((one) => one.services)])];
  const components = services.map((name) => ({
    id: name,
    name,
    groupId: null,
    level: levelAmid(['operational', ...active.filter((one) => one.services.includes(name)).map(levelOf)]),
    description: null,
  }));
  const told = listed.map((raw) => readIncident(raw, warnings));
  const snapshot = snapshotOf({
    page: { url: url.replace(/\/api\/[^?#]*$/, '/'), name: 'Slack' },
    updatedAt: now?.updatedAt ?? null,
    components,
    componentsComplete: false,
    unlistedComponents: 'operational',
    incidents: told.flatMap((one) => one.incident),
    incidentsListed: now === null ? 'recent' : 'open',
    maintenances: told.flatMap((one) => one.maintenance),
    warnings,
  });
  const contradicted = active.length === 0 && now !== null ? [now.stated] : [];
  return { ...snapshot, level: levelOfWhole([...active.map(levelOf), ...contradicted], false) };
}

interface Told {
  readonly incident: readonly Incident[];
  readonly maintenance: readonly Maintenance[];
}

function readIncident(raw: RawIncident, warnings: Warnings): Told {
  const title = plainLine(raw.title ?? '') || 'Incident';
  const startedAt = raw.date_created ?? raw.notes.reduce<EpochMs | null>((at, note) => at ?? note.date_created, null);
  if (startedAt === null) {
    warnings.add({ key: 'no_time', what: 'incident', title });
    return { incident: [], maintenance: [] };
  }
  const updates = timedUpdates(
    raw.notes.map(({ date_created, body }) => ({
      at: date_created ?? startedAt,
      status: '',
      text: plainText(body ?? ''),
    })),
  );
  const shared = {
    id: raw.id,
    title,
    componentIds: [...new Set(raw.services)],
    url: raw.url?.startsWith('https://') === true ? raw.url : null,
    updates,
  };
  const phase = phaseOf(raw.status, warnings);
  if (raw.type === 'maintenance' || phase === 'scheduled') {
    const endsAt = phase === 'completed' ? clampEnd(startedAt, raw.date_updated) : null;
    return { incident: [], maintenance: [{ ...shared, status: phase, startsAt: startedAt, endsAt }] };
  }
  const resolvedAt = phase === 'completed' ? (clampEnd(startedAt, raw.date_updated) ?? startedAt) : null;
  const kind = meaningOf(TYPES, raw.type, null, 'impact', warnings);
  const { level, impact } = kind ?? { level: 'operational' as const, impact: 'none' as const };
  const effects =
    level === 'operational'
      ? []
      : shared.componentIds.map((componentId) => ({ componentId, level, from: startedAt, to: resolvedAt }));
  const status = resolvedAt === null ? 'investigating' : 'resolved';
  return { incident: [{ ...shared, impact, status, startedAt, resolvedAt, effects }], maintenance: [] };
}

/** An incident whose status we do not know is open: it is listed. */
function phaseOf(status: string | null, warnings: Warnings): MaintenanceStatus {
  return meaningOf(PHASES, status, 'in_progress', 'incident', warnings);
}
