import { rangeFigures } from '../history/insights-figures.ts';
import type { BarRow, PageHistory } from '../history/page-record.ts';
import { durationWords, momentWords } from '../i18n/time-words.ts';
import { uptimeText } from '../i18n/uptime-words.ts';
import { impactWord, levelWord, maintenanceStatusWord } from '../i18n/words.ts';
import { isTrouble, LEVELS } from '../model/level.ts';
import type { Incident, Maintenance, Update } from '../model/snapshot.ts';
import { SECOND_MS, toIso, type EpochMs } from '../model/time.ts';
import { dayBounds } from './day-bounds.ts';
import { markdownLink, markdownText } from './markdown-text.ts';

export interface ReportInput {
  readonly service: string;
  /** Where the vendor says it. */
  readonly url: string;
  readonly history: PageHistory;
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  readonly now: EpochMs;
}

/** A report to paste: uptime for each row and each month, the days with trouble, then incidents with their timelines. */
export function historyMarkdown({ service, url, history, incidents, maintenances, now }: ReportInput): string {
  const { timeZone } = history;
  const rows = [history.page, ...history.groups, ...history.components];
  return [
    `# ${markdownText(service)}: ${history.from} to ${history.to}`,
    `From ${markdownLink(url)}, put together by Greenbar at ${toIso(now)}. Days in ${timeZone}. Here ${markdownText(history.formula)}`,
    ['| | Uptime | Covered | Vendor’s figure |', '|---|--:|--:|--:|', ...rows.map(uptimeLine)].join('\n'),
    ...monthPart(history, incidents, now),
    ...troublePart(history),
    `## Incidents`,
    ...(incidents.length === 0 ? ['None.'] : incidents.map((incident) => incidentPart(incident, timeZone, now))),
    ...(maintenances.length === 0 ? [] : ['## Maintenance']),
    ...maintenances.map((maintenance) => maintenancePart(maintenance, timeZone)),
    '',
  ].join('\n\n');
}

function uptimeLine(row: BarRow): string {
  const name = row.kind === 'page' ? 'The page as a whole' : row.name;
  const shown = row.groupName === null ? name : `${row.groupName} / ${name}`;
  const figures = [row.uptimeFraction, row.coverageFraction, row.vendorUptimeFraction].map(percent);
  return `| ${markdownText(shown)} | ${figures.join(' | ')} |`;
}

/** Nothing where the report is about one month: the figures above are its own. */
function monthPart({ page, timeZone }: PageHistory, incidents: readonly Incident[], now: EpochMs): readonly string[] {
  const months = [...new Set(page.days.map(({ date }) => date.slice(0, 7)))];
  if (months.length < 2) return [];
  const bounds = dayBounds(page.days, timeZone, now);
  const lines = months.map((month) => {
    const figures = rangeFigures(page.days, bounds, ({ date }) => date.startsWith(month));
    const first = page.days.findIndex(({ date }) => date.startsWith(month));
    const [from, to] = [bounds[first] ?? 0, bounds[first + figures.days] ?? 0];
    const begun = incidents.filter(({ startedAt }) => startedAt >= from && startedAt < to).length;
    const calm = `${figures.greenDays} of ${figures.knownDays}`;
    return `| ${month} | ${percent(figures.uptimeFraction)} | ${percent(figures.coverageFraction)} | ${calm} | ${begun} |`;
  });
  const head = '| Month | Uptime | Covered | Days without trouble | Incidents begun |\n|---|--:|--:|--:|--:|';
  return ['## Months', [head, ...lines].join('\n')];
}

/** The days of the page as a whole on which something was wrong. */
function troublePart({ page }: PageHistory): readonly string[] {
  const days = page.days.filter(({ level }) => isTrouble(level));
  if (days.length === 0) return [];
  const lines = days.map((day) => {
    const lasted = LEVELS.toReversed()
      .filter((level) => isTrouble(level) && day.seconds[level] > 0)
      .map((level) => `${levelWord(level)} ${durationWords(day.seconds[level] * SECOND_MS)}`);
    const source = day.estimated ? 'estimated from incident texts' : day.evidence;
    return `| ${day.date} | ${levelWord(day.level)} | ${lasted.join(', ')} | ${percent(day.uptimeFraction)} | ${source} |`;
  });
  const head = '| Day | Level | Lasted | Uptime | Evidence |\n|---|---|---|--:|---|';
  return ['## Days with trouble', [head, ...lines].join('\n')];
}

function incidentPart(incident: Incident, timeZone: string, now: EpochMs): string {
  const { title, startedAt, resolvedAt, impact, updates, url } = incident;
  const lasted = durationWords((resolvedAt ?? now) - startedAt);
  const facts = `${impactWord(impact)}, ${momentWords(startedAt, timeZone)}, ${resolvedAt === null ? 'open for' : 'lasted'} ${lasted}`;
  return [`### ${markdownText(title)}`, `${facts}${linkPart(url)}`, ...timeline(updates, timeZone)].join('\n\n');
}

function maintenancePart({ title, status, startsAt, endsAt, url, updates }: Maintenance, timeZone: string): string {
  const until = endsAt === null ? '' : ` to ${momentWords(endsAt, timeZone)}`;
  const facts = `${maintenanceStatusWord(status)}, ${momentWords(startsAt, timeZone)}${until}`;
  return [`### ${markdownText(title)}`, `${facts}${linkPart(url)}`, ...timeline(updates, timeZone)].join('\n\n');
}

function linkPart(url: string | null): string {
  return url === null ? '' : `, ${markdownLink(url)}`;
}

function timeline(updates: readonly Update[], timeZone: string): readonly string[] {
  return updates.map(
    ({ at, status, text }) => `- **${momentWords(at, timeZone)}, ${markdownText(status)}**: ${markdownText(text)}`,
  );
}

function percent(fraction: number | null): string {
  return fraction === null ? '–' : uptimeText(fraction);
}
