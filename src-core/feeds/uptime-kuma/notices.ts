import type { Incident, Maintenance, MaintenanceStatus } from '../../model/snapshot.ts';
import type { EpochMs } from '../../model/time.ts';
import { clampEnd } from '../kit/incidents.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { readTime } from '../kit/time.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';
import type { Config } from './shapes.ts';

const STATUSES: Readonly<Record<string, MaintenanceStatus>> = {
  scheduled: 'scheduled',
  'under-maintenance': 'in_progress',
  ended: 'completed',
  inactive: 'completed',
};

/** What is pinned. It has no phases, touches no monitor, and ends by being taken down. */
export function pinnedNotices({ incident, incidents }: Config): readonly Incident[] {
  const pinned = [...incidents, ...(incident === null || incident === undefined ? [] : [incident])];
  return pinned.flatMap(({ id, title, content, active, createdDate, lastUpdatedDate }): readonly Incident[] => {
    const startedAt = readTime(createdDate) ?? readTime(lastUpdatedDate);
    if (startedAt === null || !active) return [];
    const update = { id, at: startedAt, status: 'investigating', text: plainText(content ?? '') };
    return [
      {
        id,
        title: plainLine(title),
        impact: 'none',
        status: 'investigating',
        startedAt,
        resolvedAt: null,
        componentIds: [],
        effects: [],
        url: null,
        updates: [update],
      },
    ];
  });
}

/** Only those under way are listed. Which monitors they touch, the beats say. */
export function runningMaintenances({ maintenanceList }: Config, warnings: Warnings): readonly Maintenance[] {
  return maintenanceList.flatMap(({ id, title, description, status, timezoneOffset, timeslotList }) => {
    const [slot] = timeslotList;
    const startsAt = timeIn(slot?.startDate, timezoneOffset);
    if (startsAt === null) {
      warnings.add({ key: 'no_time', what: 'maintenance', title: plainLine(title) });
      return [];
    }
    const text = plainText(description ?? '');
    return [
      {
        id: `maintenance-${id}`,
        title: plainLine(title),
        status: meaningOf(STATUSES, status, 'in_progress', 'maintenance', warnings),
        startsAt,
        endsAt: clampEnd(startsAt, timeIn(slot?.endDate, timezoneOffset)),
        componentIds: [],
        url: null,
        updates: text === '' ? [] : [{ id, at: startsAt, status: 'scheduled', text }],
      },
    ];
  });
}

/** A time without a zone is that of the maintenance's own. */
function timeIn(written: string | null | undefined, offset: string | null): EpochMs | null {
  if (written === null || written === undefined) return null;
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(written);
  return readTime(hasZone || offset === null ? written : `${written}${offset}`);
}
