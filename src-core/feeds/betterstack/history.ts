import type { Address } from '../../model/address.ts';
import type { ReportedDay, ReportedEffect, ReportedHistory } from '../../model/history.ts';
import { ok } from '../../model/result.ts';
import type { Maintenance } from '../../model/snapshot.ts';
import { DAY_MS, type EpochMs } from '../../model/time.ts';
import type { Exchange } from '../exchange.ts';
import { getJson } from '../kit/document.ts';
import { NO_HISTORY } from '../kit/reported.ts';
import { readIndex } from './index-json.ts';
import { indexUrl } from './read.ts';
import { indexShape, type Index } from './shapes.ts';

/** Ninety days of downtime, in seconds, of each resource; degraded states and maintenance are in the reports only. */
export function* readHistory(address: Address, since: EpochMs): Exchange<ReportedHistory> {
  const answer = yield* getJson(indexUrl(address), indexShape, 'the index of a Better Stack page');
  if (!answer.ok) return answer;
  const { value: index, url } = answer.value;
  const { incidents, maintenances, page, warnings } = readIndex(index, url);
  return ok({
    ...NO_HISTORY,
    incidents,
    maintenances,
    effects: [
      ...incidents.flatMap(({ id, effects }) =>
        effects.map((effect): ReportedEffect => ({ ...effect, incidentId: id })),
      ),
      ...maintenances.flatMap(effectsOf),
    ],
    days: index.included.resources.flatMap((resource) => daysOf(resource, since)),
    uptimes: index.included.resources.flatMap(({ id, attributes }) =>
      attributes.availability === null ? [] : [{ rowId: id, uptimeFraction: attributes.availability }],
    ),
    timeZone: page.timeZone ?? 'UTC',
    warnings,
  });
}

function daysOf({ id, attributes }: Index['included']['resources'][number], since: EpochMs): readonly ReportedDay[] {
  return attributes.status_history
    .filter(({ day }) => Date.parse(day) > since - 2 * DAY_MS)
    .map(({ day, status, downtime_duration }) => ({
      rowId: id,
      date: day,
      partialOutageSeconds: 0,
      majorOutageSeconds: downtime_duration,
      hasData: status !== 'not_monitored',
      incidentIds: [],
    }));
}

function effectsOf({ status, startsAt, endsAt, componentIds }: Maintenance): readonly ReportedEffect[] {
  if (status === 'scheduled') return [];
  return componentIds.map((componentId) => ({
    componentId,
    level: 'under_maintenance',
    from: startsAt,
    to: endsAt,
    incidentId: null,
  }));
}
