import { isTrouble, severity, type Level } from '#core/model/level';
import { HOUR_MS, MINUTE_MS } from '#core/model/time';
import { componentId } from './page-bytes.ts';
import { COMPONENTS, FREE } from './page-life.ts';
import type { Decided, GoodReading, Lived } from './play-life.ts';

/** Not having looked for so long may be an absence, after which one reading is enough. */
const MAYBE_AWAY_MS = 9 * MINUTE_MS;
const FLAPPING_MS = HOUR_MS + MINUTE_MS;
const ENOUGH_RETURNS = 3;

/**
 * Every breach of: an outage of a component that two readings show is told once, and its end once; nothing that was not
 * so is told, and no end without a beginning. One that flaps is told less, and one that incidents may name is told by
 * them.
 */
export function* componentLaws(lived: Lived): Generator<string> {
  for (const index of COMPONENTS.keys()) {
    const name = componentId(index);
    const told = lived.decided.filter(
      ({ notice }) => notice.event === 'component_changed' && notice.componentIds.includes(name),
    );
    for (const breach of soundness(index, told, lived.readings)) yield `${name}: ${breach}`;
    if (index < FREE) for (const breach of completeness(index, told, lived.readings)) yield `${name}: ${breach}`;
  }
}

function* soundness(index: number, told: readonly Decided[], readings: readonly GoodReading[]): Generator<string> {
  let open: Level | null = null;
  for (const { notice, reading } of told) {
    const level = readings[reading]?.state.components[index] ?? 'operational';
    if (notice.tone === 'trouble') {
      if (notice.level !== level) yield `${notice.level} is told at reading ${reading}, which shows ${level}`;
      const last = told.findLast((one) => one.reading < reading && one.notice.tone === 'trouble');
      const between = readings
        .slice((last?.reading ?? 0) + 1, reading)
        .map(({ state }) => state.components[index] ?? 'operational');
      const isWorse =
        last === undefined || [last.notice.level, ...between].some((earlier) => severity(earlier) < severity(level));
      if (open !== null && !isWorse) yield `${level} is told twice, again at reading ${reading}`;
      open = level;
    } else {
      if (open === null) yield `an end is told at reading ${reading}, and no beginning was`;
      if (isTrouble(level)) yield `an end is told at reading ${reading}, which shows ${level}`;
      open = null;
    }
  }
}

function* completeness(index: number, told: readonly Decided[], readings: readonly GoodReading[]): Generator<string> {
  const levelAt = (at: number): Level => readings[at]?.state.components[index] ?? 'operational';
  const returns: GoodReading[] = [];
  let open: Level | null = null;
  /** As bad as it was when nobody had to be told: at first, and when it grew milder. */
  let settled = levelAt(0);
  for (const [at, reading] of readings.entries()) {
    const before = readings[at - 1];
    if (before === undefined) continue;
    const [was, level] = [levelAt(at - 1), levelAt(at)];
    if (isTrouble(was) && severity(level) < severity(was)) returns.push(reading);
    const recent = returns.filter((one) => near(one, reading));
    const isFlapping = recent.length >= ENOUGH_RETURNS;
    const news = told.filter((one) => one.reading === at);
    for (const { notice } of news) {
      const isSudden = !isTrouble(was) && level !== 'major_outage' && !isLong(before, reading);
      if (notice.tone === 'trouble' && open === null && isSudden) yield `${level} is told at once, at reading ${at}`;
      open = notice.tone === 'trouble' ? level : null;
    }
    if (!isTrouble(level)) settled = 'operational';
    const isConfirmed = isTrouble(was) === isTrouble(level) && reading.at !== before.at;
    if (!isConfirmed || isFlapping) continue;
    if (!isTrouble(level) && open !== null) yield `the end is not told by reading ${at}`;
    const isOwed = isTrouble(level) && level === was && severity(level) > severity(settled);
    if (isOwed && (open === null || severity(open) < severity(level))) yield `${level} is not told by reading ${at}`;
  }
}

/** By either clock; one that was set back tells nothing. */
function isLong(before: GoodReading, reading: GoodReading): boolean {
  const byClockMs = reading.at - before.at;
  return byClockMs < 0 || Math.max(byClockMs, reading.trueAt - before.trueAt) >= MAYBE_AWAY_MS;
}

/** By either clock: a clock that is set tells nobody how long ago something was. */
function near(one: GoodReading, other: GoodReading): boolean {
  return Math.min(Math.abs(one.at - other.at), Math.abs(one.trueAt - other.trueAt)) < FLAPPING_MS;
}
