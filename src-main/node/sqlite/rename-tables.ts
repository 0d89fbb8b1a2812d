import type { Renames } from '#core/history/page-record';
import type { Effect } from '#core/model/snapshot';
import { renamedEffects, renamedIds } from '../store/renames.ts';
import type { Connection } from './connection.ts';
import type { LevelLog } from './level-log.ts';
import { number, text, texts } from './row.ts';

type Names = ReadonlyMap<string, string>;

const ROW = 'SELECT row_key AS key FROM page_row WHERE page_key = ? AND row_id = ?';
const NAME_ROW = 'UPDATE page_row SET row_id = ? WHERE row_key = ?';
const NAME_INCIDENT = 'UPDATE incident SET incident_id = ?3 WHERE page_key = ?1 AND incident_id = ?2';
const INCIDENT = 'SELECT incident_key FROM incident WHERE page_key = ? AND incident_id = ?';
const NAME_IN_EFFECTS = `
  UPDATE reported_effect SET incident_id = ?3
    WHERE incident_id = ?2 AND row_key IN (SELECT row_key FROM page_row WHERE page_key = ?1)`;
const DAYS = `
  SELECT row_key, date, incident_ids FROM reported_day
    WHERE incident_ids <> '[]' AND row_key IN (SELECT row_key FROM page_row WHERE page_key = ?)`;
const SET_DAY = 'UPDATE reported_day SET incident_ids = ? WHERE row_key = ? AND date = ?';
const INCIDENTS = 'SELECT incident_key AS key, component_ids, effects FROM incident WHERE page_key = ?';
const SET_INCIDENT = 'UPDATE incident SET component_ids = ?, effects = ? WHERE incident_key = ?';
const MAINTENANCES = 'SELECT maintenance_key AS key, component_ids FROM maintenance WHERE page_key = ?';
const SET_MAINTENANCE = 'UPDATE maintenance SET component_ids = ? WHERE maintenance_key = ?';
const TABLES_OF_ROWS = ['reported_effect', 'reported_coverage', 'reported_day', 'reported_uptime'];

/** See `Store.rename`. To be called inside a transaction. */
export function renameInTables(
  connection: Connection,
  log: LevelLog,
  page: number,
  { rows, incidents }: Renames,
): void {
  renameRows(connection, log, page, rows);
  renameIncidents(connection, page, incidents);
  renameComponents(connection, page, rows);
}

function renameRows({ first, run, forgetKeys }: Connection, log: LevelLog, page: number, names: Names): void {
  const keyOf = (rowId: string): number | null => {
    const row = first(ROW, page, rowId);
    return row === null ? null : number(row, 'key');
  };
  const moving = [...names].flatMap(([from, to]) => {
    const key = keyOf(from);
    return key === null ? [] : [{ key, to }];
  });
  // By way of names nobody has, so that two rows can swap theirs.
  for (const { key } of moving) run(NAME_ROW, `\u0000${key}`, key);
  for (const { key, to } of moving) {
    const taken = keyOf(to);
    if (taken === null) {
      run(NAME_ROW, to, key);
      continue;
    }
    for (const table of TABLES_OF_ROWS) {
      run(`UPDATE OR IGNORE ${table} SET row_key = ? WHERE row_key = ?`, taken, key);
      run(`DELETE FROM ${table} WHERE row_key = ?`, key);
    }
    log.renameRow(page, key, taken);
    run('DELETE FROM page_row WHERE row_key = ?', key);
  }
  forgetKeys();
}

function renameIncidents({ all, first, run }: Connection, page: number, names: Names): void {
  const done = new Map<string, string>();
  for (const [from, to] of names) {
    if (first(INCIDENT, page, from) === null || first(INCIDENT, page, to) !== null) continue;
    run(NAME_INCIDENT, page, from, to);
    done.set(from, to);
  }
  for (const [from, to] of done) run(NAME_IN_EFFECTS, page, from, to);
  for (const row of done.size === 0 ? [] : all(DAYS, page)) {
    const ids = JSON.stringify(renamedIds(texts(row, 'incident_ids'), done));
    run(SET_DAY, ids, number(row, 'row_key'), text(row, 'date'));
  }
}

/** In the lists of what incidents and maintenances touch. */
function renameComponents({ all, run }: Connection, page: number, names: Names): void {
  for (const row of all(INCIDENTS, page)) {
    const componentIds = JSON.stringify(renamedIds(texts(row, 'component_ids'), names));
    const effects = JSON.stringify(renamedEffects(JSON.parse(text(row, 'effects')) as readonly Effect[], names));
    run(SET_INCIDENT, componentIds, effects, number(row, 'key'));
  }
  for (const row of all(MAINTENANCES, page)) {
    run(SET_MAINTENANCE, JSON.stringify(renamedIds(texts(row, 'component_ids'), names)), number(row, 'key'));
  }
}
