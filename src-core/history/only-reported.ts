import type { ReportedHistory } from '../model/history.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { ToldHistory } from './page-record.ts';

/** What a store would hold of a page nobody has watched: what the vendor says of its past, and of its present. */
export function onlyReported(history: ReportedHistory | null, snapshot: Snapshot): ToldHistory {
  const incidents = new Map([...(history?.incidents ?? []), ...snapshot.incidents].map((each) => [each.id, each]));
  return {
    changes: [],
    watched: [],
    effects: history?.effects ?? [],
    days: history?.days ?? [],
    coverage: history?.coverage ?? [],
    uptimes: history?.uptimes ?? [],
    reportedTimeZone: history?.timeZone ?? null,
    palette: history?.palette ?? null,
    estimated: history?.estimated ?? false,
    incidents: [...incidents.values()].sort((a, b) => b.startedAt - a.startedAt),
  };
}
