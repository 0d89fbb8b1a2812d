import type { Incident, Maintenance, Update } from '../../model/snapshot.ts';
import { MINUTE_MS, type EpochMs } from '../../model/time.ts';
import { clampEnd, oldestFirst } from '../kit/incidents.ts';
import { plainLine, plainText } from '../kit/text.ts';
import type { RawIncident, RawMaintenance } from './shapes.ts';
import { impactOf, incidentStatusOf, maintenanceStatusOf, updateStatusOf } from './words.ts';
import type { Warnings } from '../kit/warnings.ts';

/** An incident still going on; nothing where it does not say since when. */
export function readIncident(raw: RawIncident, warnings: Warnings): readonly Incident[] {
  const startedAt = raw.started;
  if (startedAt === null) {
    warnings.add({ key: 'left_out', what: 'incident' });
    return [];
  }
  const updates = readUpdates(raw.updates, startedAt);
  const status = incidentStatusOf(raw.status, warnings);
  const end = raw.resolved ?? updates.at(-1)?.at ?? startedAt;
  return [
    {
      id: idOf(raw, startedAt),
      title: plainLine(raw.name) || 'Untitled',
      impact: impactOf(raw.impact, warnings),
      status,
      startedAt,
      resolvedAt: status === 'resolved' ? clampEnd(startedAt, end) : null,
      componentIds: [...new Set(raw.components.map(({ id }) => id))],
      effects: [],
      url: linkOf(raw.url),
      updates,
    },
  ];
}

/** A maintenance announced or going on. */
export function readMaintenance(raw: RawMaintenance, warnings: Warnings): readonly Maintenance[] {
  const startsAt = raw.start;
  if (startsAt === null) {
    warnings.add({ key: 'left_out', what: 'maintenance' });
    return [];
  }
  return [
    {
      id: idOf(raw, startsAt),
      title: plainLine(raw.name) || 'Untitled',
      status: maintenanceStatusOf(raw.status, warnings),
      startsAt,
      endsAt: raw.duration === null ? null : startsAt + raw.duration * MINUTE_MS,
      componentIds: [...new Set(raw.components.map(({ id }) => id))],
      url: linkOf(raw.url),
      updates: readUpdates(raw.updates, startsAt),
    },
  ];
}

/** The id stands in the link where it is not sent by itself. */
function idOf({ id, url, name }: RawIncident | RawMaintenance, start: EpochMs): string {
  return id ?? /\/(?:incident|maintenance)\/([\w-]{1,100})$/.exec(url ?? '')?.[1] ?? `${start} ${plainLine(name)}`;
}

function linkOf(url: string | null): string | null {
  return url !== null && /^https:\/\/\S{1,2000}$/.test(url) ? url : null;
}

function readUpdates(updates: RawIncident['updates'], start: EpochMs): readonly Update[] {
  return oldestFirst(
    updates.map(({ id, status, started, message, messageHtml }) => ({
      id,
      at: started ?? start,
      status: updateStatusOf(status),
      text: plainText(message === '' ? messageHtml : message),
    })),
  );
}
