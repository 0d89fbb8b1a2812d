import { insights, type Insights } from '#core/history/insights';
import type { RowInput } from '#core/history/insights-row';
import type { StoredHistory } from '#core/history/page-record';
import type { Level } from '#core/model/level';
import type { ReportedEffect } from '#core/model/history';
import type { Snapshot } from '#core/model/snapshot';
import { at, stored } from './histories.ts';
import { component, snapshot } from './samples.ts';

interface Question {
  readonly stored?: Partial<StoredHistory>;
  readonly snapshot?: Snapshot | null;
  readonly rowId?: string;
  readonly days?: number;
  readonly timeZone?: string;
  readonly now?: string;
  readonly marker?: string | null;
}

/** A month up to noon of 8 April 2025 in New York, of a page with the one component `a`, unless told otherwise. */
export function rowInput(question: Question = {}): RowInput {
  return {
    stored: stored(question.stored),
    snapshot: question.snapshot === undefined ? snapshot([component('a')]) : question.snapshot,
    rowId: question.rowId ?? 'a',
    days: question.days ?? 30,
    timeZone: question.timeZone ?? 'America/New_York',
    now: at(question.now ?? '2025-04-08T12:00:00-04:00'),
    bars: null,
  };
}

export function askInsights(question: Question = {}): Insights {
  const found = insights({ ...rowInput(question), marker: question.marker ?? null });
  if (found === null) throw new Error('no such row');
  return found;
}

/** The vendor's record is complete for a component from 1 January to 31 December 2025. */
export function covered(componentId = 'a', from = '2025-01-01T00:00:00Z', to = '2025-12-31T00:00:00Z') {
  return { componentId, from: at(from), to: at(to) };
}

/** Trouble of so many minutes from a local time on, every day of a list, as the clock on the wall in New York shows. */
export function daily(
  dates: readonly string[],
  time: string,
  minutes: number,
  level: Level = 'partial_outage',
): readonly ReportedEffect[] {
  return dates.map((date) => {
    const from = at(`${date}T${time}:00${date >= '2025-03-09' && date < '2025-11-02' ? '-04:00' : '-05:00'}`);
    return { componentId: 'a', level, from, to: from + minutes * 60_000, incidentId: null };
  });
}
