import type { EpochMs, Span } from '#core/model/time';
import type { Connection } from './connection.ts';
import { packChanges, periodOf, unpackChanges, type LoggedChange } from './level-code.ts';
import { bytes, number } from './row.ts';

type Take = (row: number, at: EpochMs, code: number) => void;

const EVER: Span = { from: -Infinity, to: Infinity };

/** The log of changes of every page: see migration 11. */
export interface LevelLog {
  /** In place of those of the same row and moment. */
  add(page: number, changes: readonly LoggedChange[]): void;
  /** Gives each change in the span to `take`, in the order of time. */
  read(page: number, span: Span, take: Take): void;
  /** The last change of each of these rows before the moment, of those that have one. */
  lastBefore(page: number, moment: EpochMs, rows: ReadonlySet<number>): ReadonlyMap<number, LoggedChange>;
  /** Of each row the last change after the moment happened by then. */
  rewind(page: number, to: EpochMs): void;
  /** A row is another now. What that one has at the same moment stays. */
  renameRow(page: number, from: number, to: number): void;
  /** Takes out what was over before the moment: of each row the last change before it stays. */
  prune(before: EpochMs): void;
}

const READ = 'SELECT period, packed FROM level_log WHERE page_key = ? AND period BETWEEN ? AND ? ORDER BY period';
const READ_BACK = 'SELECT period, packed FROM level_log WHERE page_key = ? AND period <= ? ORDER BY period DESC';
const READ_PERIOD = 'SELECT packed FROM level_log WHERE page_key = ? AND period = ?';
const KEEP = `
  INSERT INTO level_log (page_key, period, packed) VALUES (?, ?, ?)
  ON CONFLICT DO UPDATE SET packed = excluded.packed`;
const FORGET = 'DELETE FROM level_log WHERE page_key = ?';
const PAGES_BEFORE = 'SELECT DISTINCT page_key FROM level_log WHERE period <= ?';

export function createLevelLog({ all, first, run }: Connection): LevelLog {
  function read(page: number, { from, to }: Span, take: Take): void {
    for (const row of all(READ, page, periodOf(from), periodOf(to))) {
      unpackChanges(bytes(row, 'packed'), number(row, 'period'), (key, at, code) => {
        if (at >= from && at < to) take(key, at, code);
      });
    }
  }

  function lastBefore(page: number, moment: EpochMs, rows: ReadonlySet<number>): ReadonlyMap<number, LoggedChange> {
    const last = new Map<number, LoggedChange>();
    for (const packed of all(READ_BACK, page, periodOf(moment))) {
      if (last.size === rows.size) break;
      const inPeriod = new Map<number, LoggedChange>();
      unpackChanges(bytes(packed, 'packed'), number(packed, 'period'), (row, at, code) => {
        if (at < moment && rows.has(row) && !last.has(row)) inPeriod.set(row, { row, at, code });
      });
      for (const [row, change] of inPeriod) last.set(row, change);
    }
    return last;
  }

  function add(page: number, changes: readonly LoggedChange[]): void {
    for (const period of new Set(changes.map(({ at }) => periodOf(at)))) {
      const known = first(READ_PERIOD, page, period);
      const kept = new Map<string, LoggedChange>();
      const keep = (change: LoggedChange): void => void kept.set(`${change.row} ${change.at}`, change);
      if (known !== null) unpackChanges(bytes(known, 'packed'), period, (row, at, code) => keep({ row, at, code }));
      changes.filter(({ at }) => periodOf(at) === period).forEach(keep);
      run(KEEP, page, period, packChanges([...kept.values()], period));
    }
  }

  /** Writes the whole log of a page anew, where it is another then. */
  function revise(page: number, how: (changes: readonly LoggedChange[]) => readonly LoggedChange[]): void {
    const changes: LoggedChange[] = [];
    read(page, EVER, (row, at, code) => changes.push({ row, at, code }));
    const revised = how(changes);
    if (revised.length === changes.length && revised.every((change, index) => change === changes[index])) return;
    run(FORGET, page);
    add(page, revised);
  }

  return {
    add,
    read,
    lastBefore,
    rewind(page, to) {
      revise(page, (changes) => {
        const last = new Map(changes.filter(({ at }) => at > to).map((change) => [change.row, change]));
        const before = changes.filter(({ row, at }) => at < to || (at === to && !last.has(row)));
        return [...before, ...[...last.values()].map((change) => ({ ...change, at: to }))];
      });
    },
    renameRow(page, from, to) {
      revise(page, (changes) => {
        const taken = new Set(changes.filter(({ row }) => row === to).map(({ at }) => at));
        return changes.flatMap((change) => {
          if (change.row !== from) return [change];
          return taken.has(change.at) ? [] : [{ ...change, row: to }];
        });
      });
    },
    prune(before) {
      for (const page of all(PAGES_BEFORE, periodOf(before))) {
        revise(number(page, 'page_key'), (changes) => {
          const last = new Map(changes.filter(({ at }) => at < before).map(({ row, at }) => [row, at]));
          return changes.filter(({ row, at }) => at >= (last.get(row) ?? at));
        });
      }
    },
  };
}
