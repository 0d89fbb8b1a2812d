import { english } from '#core/i18n/language';
import { impactWord, incidentStatusWord, levelWord, maintenanceStatusWord } from '#core/i18n/words';
import { momentWords } from '#core/i18n/time-words';
import { isOpen, type Snapshot } from '#core/model/snapshot';
import { warningWords } from '#core/poll/remark-words';
import type { Style } from './style.ts';
import { plainCell, table } from './table.ts';

/** A page for people: its level, its components by group, what is going on. */
export function snapshotText(snapshot: Snapshot, timeZone: string, style: Style): string {
  const { page, level, headline } = snapshot;
  const head = `${style.bold(plainCell(page.name))}: ${style.level(level, levelWord(level, english))}`;
  const parts = [
    `${head}\n${style.dim(plainCell(page.url))}\n${headline === null ? '' : `${plainCell(headline)}\n`}`,
    section('Components', componentRows(snapshot, style), style),
    section('Running incidents', incidentRows(snapshot, timeZone), style),
    section('Maintenance', maintenanceRows(snapshot, timeZone), style),
    section(
      'Read around',
      snapshot.warnings.map((warning) => [plainCell(warningWords(warning, english), 200)]),
      style,
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function section(title: string, rows: readonly (readonly string[])[], style: Style): string {
  return rows.length === 0 ? '' : `${style.bold(title)}\n${table(rows, { indent: '  ' })}`;
}

function componentRows({ components, groups }: Snapshot, style: Style): readonly (readonly string[])[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return components.map(({ name, groupId, level }) => {
    const group = groupId === null ? undefined : names.get(groupId);
    return [style.level(level, levelWord(level, english)), plainCell(name), style.dim(plainCell(group ?? ''))];
  });
}

function incidentRows({ incidents }: Snapshot, timeZone: string): readonly (readonly string[])[] {
  return incidents
    .filter(isOpen)
    .map(({ startedAt, impact, status, title }) => [
      momentWords(startedAt, timeZone, english),
      impactWord(impact, english),
      incidentStatusWord(status, english),
      plainCell(title),
    ]);
}

function maintenanceRows({ maintenances }: Snapshot, timeZone: string): readonly (readonly string[])[] {
  return maintenances
    .filter(({ status }) => status !== 'completed')
    .map(({ startsAt, status, title }) => [
      momentWords(startsAt, timeZone, english),
      maintenanceStatusWord(status, english),
      plainCell(title),
    ]);
}
