import { english } from '#core/i18n/language';
import { levelWord } from '#core/i18n/words';
import type { BarRow, PageHistory } from '#core/history/page-record';
import { barRow, legend, percent } from './bars.ts';
import type { Style } from './style.ts';
import { plainCell } from './table.ts';

const LONGEST_NAME = 30;
const UPTIME_WIDTH = 10;

/** Rows of bars as status pages draw them: names left, uptime right, today at the right edge. */
export function historyText(service: string, history: PageHistory, columns: number, style: Style): string {
  const rows = [history.page, ...inDisplayOrder(history)];
  const nameWidth = Math.max(...rows.map((row) => nameOf(row).length));
  const most = Math.max(7, columns - nameWidth - UPTIME_WIDTH - 2);
  const shown = Math.min(most, history.page.days.length);
  const span = `${history.from} to ${history.to}, days in ${history.timeZone}`;
  const note = shown < history.page.days.length ? `; the last ${shown} days are drawn, the figures are for all` : '';
  const lines = rows.map((row) => {
    const name = nameOf(row).padEnd(nameWidth);
    return `${name}  ${barRow(row.days, most, style)}${percent(row.uptimeFraction).padStart(UPTIME_WIDTH)}`;
  });
  return [
    `${style.bold(plainCell(service))}  ${style.dim(span + note)}`,
    ...lines,
    legend((level) => levelWord(level, english), style),
    style.dim(history.formula),
    '',
  ].join('\n');
}

/** Each group before its components; those outside any group where the page has them. */
function inDisplayOrder({ components, groups }: PageHistory): readonly BarRow[] {
  const begun = new Set<string>();
  return components.flatMap((row) => {
    const group = groups.find(({ id }) => id === row.groupId);
    if (group === undefined || begun.has(group.id)) return row;
    begun.add(group.id);
    return [group, row];
  });
}

function nameOf(row: BarRow): string {
  if (row.kind === 'page') return 'The page as a whole';
  const indent = row.groupId === null ? '' : '  ';
  return indent + plainCell(row.name, LONGEST_NAME - indent.length);
}
