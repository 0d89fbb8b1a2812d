import type { StoreSize } from '#core/contract/answers';
import type { EpochMs } from '#core/model/time';
import { anyZoneDays, utcDays } from '../store/overlap.ts';
import type { Connection } from './connection.ts';
import type { LevelLog } from './level-log.ts';
import type { PollCounts } from './poll-counts.ts';
import { number, text } from './row.ts';

/** What keeps the file in order, whatever is in it. */
export interface Housekeeping {
  pageIds(): readonly string[];
  size(): StoreSize;
  prune(before: EpochMs): void;
  flush(): void;
  compact(): void;
  clear(): void;
}

const OLD_INCIDENTS = `status IN ('resolved', 'postmortem') AND ifnull(resolved_at, started_at) < ?`;
const OLD_MAINTENANCES = `(ends_at < ?1 OR (ends_at IS NULL AND status = 'completed' AND starts_at < ?1))`;
const OLD_BY_TIME = [
  'DELETE FROM watched WHERE to_at < ?',
  `DELETE FROM incident_updates WHERE incident_key IN (SELECT incident_key FROM incident WHERE ${OLD_INCIDENTS})`,
  `DELETE FROM incident WHERE ${OLD_INCIDENTS}`,
  `DELETE FROM maintenance_updates WHERE maintenance_key IN (
     SELECT maintenance_key FROM maintenance WHERE ${OLD_MAINTENANCES})`,
  `DELETE FROM maintenance WHERE ${OLD_MAINTENANCES}`,
  'DELETE FROM reported_effect WHERE to_at < ?',
  'DELETE FROM reported_coverage WHERE to_at < ?',
  'DELETE FROM decision WHERE at < ?',
  'DELETE FROM latency WHERE from_at + span_ms <= ?',
  'DELETE FROM probe_spell WHERE to_at < ?',
];
/** Every table with rows of ours, those that refer to others first. */
const TABLES = [
  ...['incident_updates', 'incident', 'maintenance_updates', 'maintenance'],
  ...['level_log', 'watched', 'poll_count', 'poll_month', 'marker'],
  ...['reported_effect', 'reported_coverage', 'reported_day', 'reported_uptime'],
  ...['thread', 'decision', 'notice'],
  ...['latency', 'probe_spell', 'probe'],
  ...['hook_delivery', 'hook_thread', 'hook_outcome'],
  ...['page_row', 'page_snapshot', 'page'],
] as const;

const INDEXES = ['incident_text', 'maintenance_text'] as const;
/** 8 MB, in some tens of milliseconds. The rest is used again, or given back the next day. */
const MOST_PAGES_GIVEN_BACK = 2_000;

interface Kept {
  readonly log: LevelLog;
  readonly polls: PollCounts;
  /** Whether there are indexes of words, which keep room for what was taken out until they are written anew. */
  readonly indexed: boolean;
}

export function createHousekeeping(connection: Connection, { log, polls, indexed }: Kept): Housekeeping {
  const { all, first, run, transaction, forgetKeys } = connection;

  function pragma(name: 'page_count' | 'page_size'): number {
    return number(first(`PRAGMA ${name}`) ?? {}, name);
  }

  return {
    pageIds: () => all('SELECT page_id FROM page ORDER BY page_id').map((row) => text(row, 'page_id')),
    size: () => ({
      bytes: pragma('page_count') * pragma('page_size'),
      incidents: number(first('SELECT count(*) AS count FROM incident') ?? {}, 'count'),
    }),
    prune(before) {
      transaction(() => {
        log.prune(before);
        for (const step of OLD_BY_TIME) run(step, before);
        run('DELETE FROM reported_day WHERE date < ?', anyZoneDays({ from: before, to: before }).first);
        polls.prune(utcDays({ from: before, to: before }).first);
      });
      all(`PRAGMA incremental_vacuum(${MOST_PAGES_GIVEN_BACK})`);
    },
    // The log is brought to the disk, and out of it into the file whatever no reader still needs there.
    flush: () => void all('PRAGMA wal_checkpoint(PASSIVE)'),
    compact() {
      for (const index of indexed ? INDEXES : []) run(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
      run('VACUUM');
      // What was written anew stands in the log until then: the file itself would not be smaller.
      all('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    clear() {
      transaction(() => {
        for (const table of TABLES) run(`DELETE FROM ${table}`);
      });
      forgetKeys();
    },
  };
}
