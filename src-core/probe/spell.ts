import { severity, type Reading } from '../model/level.ts';
import type { EpochMs } from '../model/time.ts';
import type { OwnConnection } from './own-connection.ts';
import { isBad, type ProbeReading } from './reading.ts';
import { badInARow, CONFIRMED_BY, type Standing } from './standing.ts';
import { pageWord } from './verdict.ts';

/**
 * `unadmitted`: the page was green while the probe was bad and our network fine. `unseen`: the page was not green while
 * the probe was answered as usual. `admitted`: both were bad; no disagreement, kept to tell who knew when.
 */
export const SPELL_KINDS = ['unadmitted', 'unseen', 'admitted'] as const;
export type SpellKind = (typeof SPELL_KINDS)[number];

/** A stretch of time in which page and probe stood to each other in one way, with what was seen in it. */
export interface Spell {
  readonly kind: SpellKind;
  /** Of the first and of the last reading that shows it. */
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** From the first to the last. */
  readonly probes: number;
  readonly failed: number;
  readonly slow: number;
  /** The worst the page said in it. */
  readonly level: Reading;
}

/** A spell under way, with the readings since the last one that shows it. */
export interface OpenSpell extends Spell {
  readonly since: readonly ProbeReading[];
}

export interface SpellMoment {
  /** The latest readings, the newest last: it is the one that is new. */
  readonly readings: readonly ProbeReading[];
  readonly standing: Standing;
  readonly level: Reading;
  readonly own: OwnConnection;
}

/** Folds the newest reading in: the spell that goes on or begins with it; null where there is none. */
export function nextSpell(open: OpenSpell | null, moment: SpellMoment): OpenSpell | null {
  const newest = moment.readings.at(-1);
  if (newest === undefined) return open;
  const kind = kindOf(moment);
  if (open !== null && kind === 'unclear' && fitsPage(open.kind, moment.level)) {
    return shows(open.kind, newest) && moment.own === 'fine'
      ? extended(open, newest, moment.level)
      : { ...open, since: [...open.since, newest] };
  }
  if (kind === null || kind === 'unclear') return null;
  if (open?.kind === kind) return extended(open, newest, moment.level);
  // What went before under another page's word is counted there.
  const isTurned = open !== null && open.kind !== 'unseen' && kind !== 'unseen';
  const run = kind === 'unseen' || isTurned ? [newest] : badInARow(moment.readings);
  return { ...counted(run), kind, from: run[0]?.at ?? newest.at, to: newest.at, level: moment.level, since: [] };
}

/** One reading, or two, are no spell. */
export function isWorthKeeping({ probes }: Spell): boolean {
  return probes >= CONFIRMED_BY;
}

/** `unclear`: nothing that would end a spell, and nothing that would begin one. */
function kindOf({ standing, level, own }: SpellMoment): SpellKind | 'unclear' | null {
  const word = pageWord(level);
  if (standing === 'unsettled') return 'unclear';
  if (standing === 'fine') return word === 'trouble' ? 'unseen' : null;
  if (standing === 'none' || own !== 'fine') return null;
  if (word === 'well') return 'unadmitted';
  return word === 'trouble' ? 'admitted' : null;
}

function fitsPage(kind: SpellKind, level: Reading): boolean {
  return pageWord(level) === (kind === 'unadmitted' ? 'well' : 'trouble');
}

function shows(kind: SpellKind, reading: ProbeReading): boolean {
  return kind === 'unseen' ? !isBad(reading) : isBad(reading);
}

function extended(open: OpenSpell, newest: ProbeReading, level: Reading): OpenSpell {
  if (!shows(open.kind, newest)) return { ...open, since: [...open.since, newest] };
  const added = counted([...open.since, newest]);
  return {
    ...open,
    to: newest.at,
    probes: open.probes + added.probes,
    failed: open.failed + added.failed,
    slow: open.slow + added.slow,
    level: worse(open.level, level),
    since: [],
  };
}

function counted(readings: readonly ProbeReading[]): Pick<Spell, 'probes' | 'failed' | 'slow'> {
  return {
    probes: readings.length,
    failed: readings.filter(({ problem }) => problem !== null).length,
    slow: readings.filter(({ problem, pace }) => problem === null && pace === 'slow').length,
  };
}

function worse(one: Reading, other: Reading): Reading {
  if (one === 'unknown' || other === 'unknown') return one === 'unknown' ? other : one;
  return severity(other) > severity(one) ? other : one;
}
