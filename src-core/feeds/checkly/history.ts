import type { z } from 'zod';
import type { ReportedCoverage, ReportedEffect, ReportedHistory, ReportedUptime } from '../../model/history.ts';
import { SECOND_MS, type EpochMs } from '../../model/time.ts';
import { NO_HISTORY } from '../kit/reported.ts';
import { readTime } from '../kit/time.ts';
import { LEVELS, type uptimeRecord } from './shapes.ts';

/** What happened to each service, back to the first of the days that are listed. Many events last seconds only. */
export function historyOf(record: z.infer<typeof uptimeRecord>, since: EpochMs, now: EpochMs): ReportedHistory {
  const effects: ReportedEffect[] = [];
  const coverage: ReportedCoverage[] = [];
  const uptimes: ReportedUptime[] = [];
  for (const { id: componentId, uptime, days } of record.uptime.flatMap(({ services }) => services)) {
    const dates = days.map(({ date }) => readTime(date)).filter((at) => at !== null);
    const from = Math.max(since, Math.min(now, ...dates));
    if (from < now) coverage.push({ componentId, from, to: now });
    if (uptime !== null && uptime >= 0 && uptime <= 100)
      uptimes.push({ rowId: componentId, uptimeFraction: uptime / 100 });
    // An event that goes on is listed on each of its days.
    const events = new Map(days.flatMap(({ events: listed }) => listed.map((event) => [event.id, event])));
    for (const { severity, lastUpdateStatus, created_at, duration } of events.values()) {
      const level = LEVELS[severity ?? ''];
      if (level === undefined || created_at === null) continue;
      const isOver = lastUpdateStatus === 'RESOLVED' && duration !== null && duration >= 0;
      const to = isOver ? created_at + duration * SECOND_MS : null;
      effects.push({ componentId, level, from: created_at, to, incidentId: null });
    }
  }
  return { ...NO_HISTORY, effects, coverage, uptimes };
}
