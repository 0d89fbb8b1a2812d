/** One local hour of one day. */
export interface HourOfDay {
  /** Index of the calendar. */
  readonly day: number;
  /** Monday is 0. */
  readonly weekday: number;
  readonly hour: number;
  readonly askedSeconds: number;
  readonly knownSeconds: number;
  readonly troubleSeconds: number;
}

/** An hour stands out where its share of trouble is this many times the usual … */
const TIMES_THE_USUAL = 2;
/** … at least a minute of every such hour … */
const LEAST_FRACTION = 1 / 60;
/** … and on so many days: once is an incident, twice may be chance. */
const LEAST_DAYS = 3;

/**
 * The hours of the day trouble gathers in, in order. Days in trouble around the clock are left out of this question:
 * they fall on every hour alike and would hide what the other days have in common.
 */
export function peakHours(all: readonly HourOfDay[]): readonly number[] {
  const calm = new Set(all.filter((each) => each.knownSeconds > 0 && each.troubleSeconds === 0).map(({ day }) => day));
  const telling = all.filter(({ day }) => calm.has(day));
  const usual = troubleFraction(telling);
  return [...new Set(telling.map(({ hour }) => hour))]
    .sort((one, other) => one - other)
    .filter((hour) => {
      const its = telling.filter((each) => each.hour === hour);
      const days = new Set(its.filter((each) => each.troubleSeconds > 0).map(({ day }) => day));
      return days.size >= LEAST_DAYS && troubleFraction(its) >= Math.max(LEAST_FRACTION, TIMES_THE_USUAL * usual);
    });
}

function troubleFraction(hours: readonly HourOfDay[]): number {
  let [known, trouble] = [0, 0];
  for (const { knownSeconds, troubleSeconds } of hours) {
    known += knownSeconds;
    trouble += troubleSeconds;
  }
  return known > 0 ? trouble / known : 0;
}
