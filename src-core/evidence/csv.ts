import type { PageHistory } from '../history/page-record.ts';
import { LEVELS } from '../model/level.ts';

const HEAD = [
  'date',
  'row',
  'group',
  'component',
  'level',
  'uptime_fraction',
  'coverage_fraction',
  ...LEVELS.map((level) => `seconds_${level}`),
  'evidence',
  'incidents',
];

/** One line for each day of each row (RFC 4180), in UTF-8 without a byte order mark. */
export function historyCsv(history: PageHistory): string {
  const titles = new Map(history.incidents.map(({ id, title }) => [id, title]));
  const rows = [history.page, ...history.groups, ...history.components];
  const lines = rows.flatMap((row) =>
    row.days.map((day) => [
      day.date,
      row.kind,
      row.kind === 'group' ? row.name : (row.groupName ?? ''),
      row.kind === 'component' ? row.name : '',
      day.level,
      day.uptimeFraction ?? '',
      day.coverageFraction,
      ...LEVELS.map((level) => day.seconds[level]),
      day.evidence,
      day.incidentIds.map((id) => titles.get(id) ?? id).join('; '),
    ]),
  );
  return [HEAD, ...lines].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * What spreadsheets begin a formula with (OWASP, "CSV injection"), the full-width forms that some of them read the same
 * way among them, and with blanks before it that they skip.
 */
const FORMULA = /^[\s\p{Cf}\0]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** Semicolons and tabs part cells where a spreadsheet is set up so: within quotes they part nothing. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/** Text that a spreadsheet would take for a formula is made text by an apostrophe: titles come from outside. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
