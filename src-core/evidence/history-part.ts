import { rangeFigures } from '../history/insights-figures.ts';
import type { BarRow, PageHistory } from '../history/page-record.ts';
import type { EpochMs, IsoDate } from '../model/time.ts';
import { dayBounds } from './day-bounds.ts';

/**
 * The days from `from` to `to`, both among them, of a history that reaches further; figures are those of these days. The
 * vendor's figures are for its own stretch of days, so a part has none.
 */
export function historyPart(history: PageHistory, from: IsoDate, to: IsoDate, now: EpochMs): PageHistory {
  if (from <= history.from && to >= history.to) return history;
  const isIn = (date: IsoDate): boolean => date >= from && date <= to;
  const bounds = dayBounds(history.page.days, history.timeZone, now);
  const rowPart = (row: BarRow): BarRow => {
    const { uptimeFraction, coverageFraction } = rangeFigures(row.days, bounds, ({ date }) => isIn(date));
    const days = row.days.filter(({ date }) => isIn(date));
    return { ...row, uptimeFraction, coverageFraction, vendorUptimeFraction: null, days };
  };
  const part = {
    ...history,
    page: rowPart(history.page),
    groups: history.groups.map(rowPart),
    components: history.components.map(rowPart),
  };
  const rows = [part.page, ...part.groups, ...part.components];
  const named = new Set(rows.flatMap(({ days }) => days.flatMap(({ incidentIds }) => incidentIds)));
  return {
    ...part,
    from: part.page.days[0]?.date ?? from,
    to: part.page.days.at(-1)?.date ?? to,
    incidents: history.incidents.filter(({ id }) => named.has(id)),
  };
}
