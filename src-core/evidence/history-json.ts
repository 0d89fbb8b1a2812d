import type { BarRow, DayBar, PageHistory } from '../history/page-record.ts';
import { toIso } from '../model/time.ts';

/** What `history --json` prints. Fixed: scripts rely on it. `page` and `incidents` come on top. */
export function historyJson(service: string, history: PageHistory): object {
  return {
    service,
    timeZone: history.timeZone,
    from: history.from,
    to: history.to,
    uptime: { formula: history.formula, weights: history.weights },
    components: history.components.map((row) => ({
      id: row.id,
      name: row.name,
      group: row.groupName,
      ...figuresJson(row),
    })),
    groups: history.groups.map((row) => ({ id: row.id, name: row.name, ...figuresJson(row) })),
    page: figuresJson(history.page),
    incidents: history.incidents.map(({ startedAt, resolvedAt, ...brief }) => ({
      ...brief,
      startedAt: toIso(startedAt),
      resolvedAt: toIso(resolvedAt),
    })),
  };
}

function figuresJson(row: BarRow): object {
  return {
    uptimeFraction: row.uptimeFraction,
    coverageFraction: row.coverageFraction,
    vendorUptimeFraction: row.vendorUptimeFraction,
    days: row.days.map(dayJson),
  };
}

function dayJson(bar: DayBar): object {
  return {
    date: bar.date,
    level: bar.level,
    seconds: bar.seconds,
    uptimeFraction: bar.uptimeFraction,
    coverageFraction: bar.coverageFraction,
    vendorFill: bar.vendorFill,
    evidence: bar.evidence,
    estimated: bar.estimated,
    disagreement: bar.disagreement,
    incidents: bar.incidentIds,
  };
}
