import type { PageHistory } from '#core/history/page-record';
import { LEVELS } from '#core/model/level';

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

/** Text that a spreadsheet would take for a formula is made text by an apostrophe: titles come from outside. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
