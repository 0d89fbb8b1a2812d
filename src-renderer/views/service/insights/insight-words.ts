import type { AnswerOf } from '#core/contract/contract';
import { durationWords } from '#core/i18n/time-words';
import { knownText } from '#core/i18n/uptime-words';
import { shortDayText, weekdayText } from '../../../ui/time-text.ts';
import { counted } from '../../../ui/words.ts';

type Insights = Extract<AnswerOf<'insights'>, { ok: true }>['value'];

/** What else the bars tell, one sentence each. */
export function streakDetails({
  days,
  knownDays,
  greenDays,
  longest,
  current,
}: Insights['streaks']): readonly string[] {
  if (knownDays === 0) return [];
  if (greenDays === days) return ['There was no trouble at all.'];
  const said: string[] = [];
  if (longest === null) said.push('No day was without trouble.');
  else if (longest.days > 1) {
    const span = `${shortDayText(longest.from)} to ${shortDayText(longest.to)}`;
    said.push(`The longest green run was ${counted(longest.days, 'day')}, ${span}.`);
  }
  if (greenDays === knownDays) said.push('No trouble on any day that is known.');
  else if (current !== null) {
    const what = current.green ? 'Green' : 'Trouble';
    said.push(current.days === 1 ? `${what} today.` : `${what} for ${current.days} days now.`);
  }
  return said;
}

/** Where the trouble gathers, if anywhere; always what the worst hour is. */
export function heatSummary({ peakHours, weekdays }: Insights['heatMap']): string {
  const cells = weekdays.flatMap((hours, weekday) => hours.map((cell, hour) => ({ ...cell, weekday, hour })));
  const worst = cells.reduce((one, other) => ((other.troubleFraction ?? 0) > (one.troubleFraction ?? 0) ? other : one));
  if ((worst.troubleFraction ?? 0) === 0) return 'No trouble at any hour.';
  const where =
    peakHours.length === 0
      ? 'No hour of the day stands out.'
      : `Trouble gathers ${listed(hourRuns(peakHours).map(runText))}.`;
  return `${where} The worst is ${weekdayText(worst.weekday)} from ${worst.hour} to ${worst.hour + 1}.`;
}

interface HourRun {
  readonly from: number;
  readonly to: number;
}

/** Hours that follow each other are one stretch. */
function hourRuns(hours: readonly number[]): readonly HourRun[] {
  const runs: HourRun[] = [];
  for (const hour of hours) {
    const last = runs.at(-1);
    if (last?.to === hour) runs[runs.length - 1] = { from: last.from, to: hour + 1 };
    else runs.push({ from: hour, to: hour + 1 });
  }
  return runs;
}

function runText({ from, to }: HourRun): string {
  return to - from === 1 ? `at ${from}` : `from ${from} to ${to}`;
}

/** `at 9 and at 11`. */
function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** How much of the hours is known, and what had to be left out. */
export function heatCoverage(heatMap: Insights['heatMap'], timeZone: string): string {
  const known =
    heatMap.coverageFraction === 0
      ? 'No hour of these days is known yet; it fills as Greenbar watches.'
      : `Degraded or worse, by the clock in ${timeZone}. ${knownText(heatMap.coverageFraction)} of these hours known.`;
  if (heatMap.untimedDays === 0) return known;
  return `${known} ${counted(heatMap.untimedDays, 'day')} left out: the vendor says how long, not when.`;
}

/** `5.7%`: a share of time in trouble. Never nought where there was some. */
export function shareText(fraction: number | null): string {
  if (fraction === null) return 'No data';
  if (fraction === 0) return 'None';
  const percent = fraction * 100;
  return percent < 0.1 ? '<0.1%' : `${percent >= 99.95 && fraction < 1 ? '99.9' : percent.toFixed(1)}%`;
}

/** `Up to 15 min`, `1 h to 4 h`, `Over 1 day`: a bucket of times to resolve, after the one before it. */
export function spreadText(upToMs: number | null, overMs: number | null): string {
  if (overMs === null) return `Up to ${durationWords(upToMs ?? 0)}`;
  return upToMs === null ? `Over ${durationWords(overMs)}` : `${durationWords(overMs)} to ${durationWords(upToMs)}`;
}

/** What the times to resolve are made of. */
export function resolutionNote({ resolved, open }: Insights['resolution']): string {
  if (resolved + open === 0) return 'No incident began in these days.';
  const all = counted(resolved + open, 'incident');
  return open === 0 ? `Of ${all} that began in these days.` : `Of ${all} that began in these days; ${open} still open.`;
}

/** The figures of a resolution, in words; those there are too few incidents for are left out. */
export function resolutionFigures({
  medianMs,
  ninetiethMs,
  longestMs,
  resolved,
}: Insights['resolution']): readonly (readonly [name: string, value: string])[] {
  const figures: (readonly [string, number | null])[] = [
    ['Half within', resolved > 1 ? medianMs : null],
    ['Nine of ten within', ninetiethMs],
    [resolved > 1 ? 'Longest' : 'It took', longestMs],
  ];
  return figures.flatMap(([name, ms]) => (ms === null ? [] : [[name, durationWords(ms)] as const]));
}

/** Which days a comparison is about, and on how many of them both were in trouble. */
export function sharedText(sharedDays: number, days: number, bothInTrouble: number): string {
  const over =
    sharedDays === days ? `Over all ${counted(days, 'day')}` : `Over the ${sharedDays} of ${days} days both are known`;
  return bothInTrouble === 0
    ? `${over}; never in trouble on the same day.`
    : `${over}; both in trouble on ${counted(bothInTrouble, 'day')}.`;
}
