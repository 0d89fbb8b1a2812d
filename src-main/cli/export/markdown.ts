import type { BarRow, PageHistory } from '#core/history/page-record';
import { durationWords, momentWords } from '#core/i18n/time-words';
import { impactWord } from '#core/i18n/words';
import type { Incident } from '#core/model/snapshot';
import type { EpochMs } from '#core/model/time';
import { percent } from '../text/bars.ts';

/** A report to paste: uptime for each row, then the incidents with their timelines. */
export function historyMarkdown(
  service: string,
  history: PageHistory,
  incidents: readonly Incident[],
  now: EpochMs,
): string {
  const rows = [history.page, ...history.groups, ...history.components];
  return [
    `# ${markdownText(service)}: ${history.from} to ${history.to}`,
    `Days in ${history.timeZone}. Here ${markdownText(history.formula)}`,
    ['| | Uptime | Covered | Vendor’s figure |', '|---|--:|--:|--:|', ...rows.map(uptimeLine)].join('\n'),
    `## Incidents`,
    ...(incidents.length === 0
      ? ['None.']
      : incidents.map((incident) => incidentPart(incident, history.timeZone, now))),
    '',
  ].join('\n\n');
}

function uptimeLine(row: BarRow): string {
  const name = row.kind === 'page' ? 'The page as a whole' : row.name;
  const shown = row.groupName === null ? name : `${row.groupName} / ${name}`;
  const figures = [row.uptimeFraction, row.coverageFraction, row.vendorUptimeFraction].map(percent);
  return `| ${markdownText(shown)} | ${figures.join(' | ')} |`;
}

function incidentPart(incident: Incident, timeZone: string, now: EpochMs): string {
  const { title, startedAt, resolvedAt, impact, updates, url } = incident;
  const lasted = durationWords((resolvedAt ?? now) - startedAt);
  const facts = `${impactWord(impact)}, ${momentWords(startedAt, timeZone)}, ${resolvedAt === null ? 'open for' : 'lasted'} ${lasted}`;
  return [
    `### ${markdownText(title)}`,
    `${facts}${url === null ? '' : `, ${markdownLink(url)}`}`,
    ...updates.map(({ at, status, text }) => {
      return `- **${momentWords(at, timeZone)}, ${markdownText(status)}**: ${markdownText(text)}`;
    }),
  ].join('\n\n');
}

/** Texts from outside stay texts: on one line, with everything that means something in Markdown or HTML escaped. */
export function markdownText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replaceAll(/([\\`*_{}[\]()#+!|~<>&])/g, '\\$1')
    .replaceAll('\\<', '&lt;')
    .replaceAll('\\&', '&amp;');
}

/** An address between angle brackets may hold anything but those and white space. */
function markdownLink(url: string): string {
  return `<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>`;
}
