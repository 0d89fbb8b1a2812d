/** Every benchmark, in the order in which the report tells of them. */
export const NAMES = [
  'quiet-poll',
  'changed-poll',
  'minute',
  'memory',
  'database',
  'day-bars',
  'start',
  'bars',
  'notification',
  'wire',
  'scale',
  'endurance',
  'probe-year',
  'peers',
  'electron',
] as const;
