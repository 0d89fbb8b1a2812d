import { utcDate, type Calendar } from './days.ts';
import type { PollCount } from './page-record.ts';

/**
 * The days on which the page was asked and never once could be read: indexes of the calendar. Polls are counted by UTC
 * day, so a day elsewhere is unread when both UTC days it lies in are.
 */
export function unreadDays(polls: readonly PollCount[], { dates, starts }: Calendar): ReadonlySet<number> {
  const days = new Set<number>();
  if (!polls.some(({ failed }) => failed > 0)) return days;
  const counts = new Map(polls.map((count) => [count.date, count]));
  dates.forEach((_, day) => {
    const utcDays = new Set([utcDate(starts[day] ?? 0), utcDate((starts[day + 1] ?? 1) - 1)]);
    const asked = [...utcDays].flatMap((date) => counts.get(date) ?? []);
    if (asked.some(({ fresh, notModified }) => fresh + notModified > 0)) return;
    if (asked.some(({ failed }) => failed > 0)) days.add(day);
  });
  return days;
}
