import { rangeFigures } from '../history/insights-figures.ts';
import type { BarRow, PageHistory } from '../history/page-record.ts';
import type { Language } from '../i18n/language.ts';
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
  readonly language: Language;
}

/** A report to paste: uptime for each row and each month, the days with trouble, then incidents with their timelines. */
export function historyMarkdown({
  service,
  url,
  history,
  incidents,
  maintenances,
  now,
  language,
}: ReportInput): string {
  const { say } = language;
  const rows = [history.page, ...history.groups, ...history.components];
  const report: Report = { timeZone: history.timeZone, now, language };
  const source = say('evidence.source', {
    ...{ url: '{url}', at: toIso(now), zone: history.timeZone },
    formula: markdownText(say('service.formula')),
  });
  return [
    `# ${markdownText(say('evidence.title', { service, from: history.from, to: history.to }))}`,
    source.replace('{url}', () => markdownLink(url)),
    table(
      ['', say('evidence.uptime'), say('evidence.covered'), say('evidence.vendors')],
      rows.map((row) => uptimeLine(row, language)),
    ),
    ...monthPart(history, incidents, report),
    ...troublePart(history, language),
    `## ${say('evidence.incidents')}`,
    ...(incidents.length === 0
      ? [say('evidence.no_incidents')]
      : incidents.map((incident) => incidentPart(incident, report))),
    ...(maintenances.length === 0 ? [] : [`## ${say('evidence.maintenance')}`]),
    ...maintenances.map((maintenance) => maintenancePart(maintenance, report)),
    '',
  ].join('\n\n');
}

interface Report {
  readonly timeZone: string;
  readonly now: EpochMs;
  readonly language: Language;
}

/** The first column holds words, the others figures. */
function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function uptimeLine(row: BarRow, language: Language): readonly string[] {
  const name = row.kind === 'page' ? language.say('evidence.whole_page') : row.name;
  const shown = row.groupName === null ? name : `${row.groupName} / ${name}`;
  const figures = [row.uptimeFraction, row.coverageFraction, row.vendorUptimeFraction];
  return [markdownText(shown), ...figures.map((figure) => percent(figure, language))];
}

/** Nothing where the report is about one month: the figures above are its own. */
function monthPart(
  { page, timeZone }: PageHistory,
  incidents: readonly Incident[],
  { now, language }: Report,
): readonly string[] {
  const { say } = language;
  const months = [...new Set(page.days.map(({ date }) => date.slice(0, 7)))];
  if (months.length < 2) return [];
  const bounds = dayBounds(page.days, timeZone, now);
  const lines = months.map((month) => {
    const figures = rangeFigures(page.days, bounds, ({ date }) => date.startsWith(month));
    const first = page.days.findIndex(({ date }) => date.startsWith(month));
    const [from, to] = [bounds[first] ?? 0, bounds[first + figures.days] ?? 0];
    return [
      month,
      percent(figures.uptimeFraction, language),
      percent(figures.coverageFraction, language),
      say('service.of_known', { calm: figures.greenDays, known: figures.knownDays }),
      String(incidents.filter(({ startedAt }) => startedAt >= from && startedAt < to).length),
    ];
  });
  const head = [say('evidence.uptime'), say('evidence.covered'), say('evidence.calm_days'), say('evidence.begun')];
  return [`## ${say('evidence.months')}`, table([say('evidence.month'), ...head], lines)];
}

/** The days of the page as a whole on which something was wrong. */
function troublePart({ page }: PageHistory, language: Language): readonly string[] {
  const { say } = language;
  const days = page.days.filter(({ level }) => isTrouble(level));
  if (days.length === 0) return [];
  const lines = days.map((day) => [
    day.date,
    levelWord(day.level, language),
    LEVELS.toReversed()
      .filter((level) => isTrouble(level) && day.seconds[level] > 0)
      .map((level) => `${levelWord(level, language)} ${durationWords(day.seconds[level] * SECOND_MS, language)}`)
      .join(', '),
    percent(day.uptimeFraction, language),
    say(day.estimated ? 'evidence.estimated' : `evidence.${day.evidence}`),
  ]);
  const head = [say('evidence.level'), say('evidence.lasted'), say('evidence.uptime'), say('evidence.kind')];
  return [`## ${say('evidence.trouble')}`, table([say('evidence.day'), ...head], lines)];
}

function incidentPart(incident: Incident, report: Report): string {
  const { title, startedAt, resolvedAt, impact, updates, url } = incident;
  const { timeZone, now, language } = report;
  const facts = language.say(resolvedAt === null ? 'evidence.open_for' : 'evidence.lasted_for', {
    impact: impactWord(impact, language),
    at: momentWords(startedAt, timeZone, language),
    duration: durationWords((resolvedAt ?? now) - startedAt, language),
  });
  return [`### ${markdownText(title)}`, `${facts}${linkPart(url)}`, ...timeline(updates, report)].join('\n\n');
}

function maintenancePart({ title, status, startsAt, endsAt, url, updates }: Maintenance, report: Report): string {
  const { timeZone, language } = report;
  const values = {
    status: maintenanceStatusWord(status, language),
    from: momentWords(startsAt, timeZone, language),
    ...(endsAt === null ? {} : { to: momentWords(endsAt, timeZone, language) }),
  };
  const facts = language.say(endsAt === null ? 'evidence.from' : 'evidence.from_to', values);
  return [`### ${markdownText(title)}`, `${facts}${linkPart(url)}`, ...timeline(updates, report)].join('\n\n');
}

function linkPart(url: string | null): string {
  return url === null ? '' : `, ${markdownLink(url)}`;
}

function timeline(updates: readonly Update[], { timeZone, language }: Report): readonly string[] {
  return updates.map(
    ({ at, status, text }) =>
      `- **${momentWords(at, timeZone, language)}, ${markdownText(status)}**: ${markdownText(text)}`,
  );
}

function percent(fraction: number | null, language: Language): string {
  return fraction === null ? '–' : uptimeText(fraction, language);
}
