import type { Address } from '../../model/address.ts';
import type { ReportedDay, ReportedHistory } from '../../model/history.ts';
import { ok } from '../../model/result.ts';
import { DAY_MS, type EpochMs } from '../../model/time.ts';
import type { Exchange } from '../exchange.ts';
import type { Choices } from '../format.ts';
import { getDocument, getJson } from '../kit/document.ts';
import { readLooseTime } from '../kit/loose-time.ts';
import { NO_HISTORY } from '../kit/reported.ts';
import { findSummary } from './repository.ts';
import { fieldOf, sites, type Site } from './shapes.ts';

/** So many sites are asked for when they began to be watched. */
const MOST_FILES = 30;

/** The minutes each site was down, by day, since it has been watched. */
export function* readHistory(
  address: Address,
  since: EpochMs,
  now: EpochMs,
  choices?: Choices,
): Exchange<ReportedHistory> {
  const url = yield* findSummary(address, choices);
  if (!url.ok) return url;
  const summary = yield* getJson(url.value, sites, 'a summary of Upptime');
  if (!summary.ok) return summary;
  const days: ReportedDay[] = [];
  for (const [index, site] of summary.value.value.entries()) {
    // Since when a site is watched, only its own file tells; without it nothing is known of the days it was not down.
    const file =
      index < MOST_FILES
        ? yield* getDocument(url.value.replace(/summary\.json$/, `${encodeURIComponent(site.slug)}.yml`))
        : null;
    const started = file?.ok === true ? readLooseTime(fieldOf(file.value.text, 'startTime')) : null;
    const checked = file?.ok === true ? readLooseTime(fieldOf(file.value.text, 'lastUpdated')) : null;
    days.push(...daysOf(site, Math.max(started ?? now + DAY_MS, since), Math.min(checked ?? now, now)));
  }
  const uptimes = summary.value.value.flatMap(({ slug, uptime }) => {
    const percent = /^(\d{1,3}(?:\.\d+)?)%$/.exec(uptime ?? '')?.[1];
    return percent === undefined ? [] : { rowId: slug, uptimeFraction: Math.min(1, Number(percent) / 100) };
  });
  return ok({ ...NO_HISTORY, days, uptimes, timeZone: 'UTC' });
}

/** Every UTC day from the first to the last moment, and those before it on which the site was down. */
function daysOf({ slug, dailyMinutesDown }: Site, from: EpochMs, to: EpochMs): readonly ReportedDay[] {
  const dates = new Set(Object.keys(dailyMinutesDown).filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date)));
  for (let at = from - (from % DAY_MS); at <= to; at += DAY_MS) dates.add(new Date(at).toISOString().slice(0, 10));
  return [...dates].toSorted().map((date) => ({
    rowId: slug,
    date,
    partialOutageSeconds: 0,
    majorOutageSeconds: Math.min(86_400, (dailyMinutesDown[date] ?? 0) * 60),
    hasData: true,
    incidentIds: [],
  }));
}
