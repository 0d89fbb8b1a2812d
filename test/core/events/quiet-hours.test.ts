import { expect, test } from 'vitest';
import { localMinuteOfDay } from '#core/events/local-minute';
import { isQuiet, quietUntil } from '#core/events/quiet-hours';
import { MINUTE_MS } from '#core/model/time';

const at = (iso: string): number => Date.parse(iso);

test.each([
  // New York goes from EST to EDT on 8 March 2026 at 02:00 and back on 1 November; Berlin on 29 March and 25 October.
  ['America/New_York', '22:00', '07:00', '2026-03-08T05:00:00Z', '2026-03-08T11:00:00Z'],
  ['America/New_York', '22:00', '07:00', '2026-11-01T04:00:00Z', '2026-11-01T12:00:00Z'],
  ['Europe/Berlin', '22:00', '07:00', '2026-03-28T23:00:00Z', '2026-03-29T05:00:00Z'],
  ['Europe/Berlin', '22:00', '07:00', '2026-10-24T22:00:00Z', '2026-10-25T06:00:00Z'],
  // 02:30 does not exist in the night the clocks are set forward: the hours end at 03:00, when it is past.
  ['Europe/Berlin', '22:00', '02:30', '2026-03-28T23:00:00Z', '2026-03-29T01:00:00Z'],
  // In the other night it comes twice: they end the first time.
  ['Europe/Berlin', '22:00', '02:30', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z'],
  ['UTC', '22:00', '07:00', '2026-05-05T07:00:00Z', '2026-05-06T07:00:00Z'],
])('in %s, quiet hours from %s to %s that are on at %s end at %s', (timeZone, from, to, now, end) => {
  const hours = { from, to, majorBreaksThrough: true };
  const until = quietUntil(hours, at(now), timeZone);
  expect(new Date(until).toISOString()).toBe(new Date(at(end)).toISOString());
  const isQuietAt = (moment: number): boolean => isQuiet(hours, localMinuteOfDay(moment, timeZone));
  expect(isQuietAt(until)).toBe(false);
  expect(isQuietAt(until - MINUTE_MS)).toBe(true);
});
