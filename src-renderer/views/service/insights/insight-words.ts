import type { AnswerOf } from '#core/contract/contract';
import type { Language } from '#core/i18n/language';
import { listedToTheLast, sentences } from '#core/i18n/listing';
import { durationWords } from '#core/i18n/time-words';
import { knownText, percentText } from '#core/i18n/uptime-words';
import { shortDayText, weekdayText } from '../../../ui/time-text.ts';

type Insights = Extract<AnswerOf<'insights'>, { ok: true }>['value'];

/** What else the bars tell, one sentence each. */
export function streakDetails(
  { days, knownDays, greenDays, longest, current }: Insights['streaks'],
  language: Language,
): readonly string[] {
  const { say } = language;
  if (knownDays === 0) return [];
  if (greenDays === days) return [say('insights.no_trouble')];
  const said: string[] = [];
  if (longest === null) said.push(say('insights.no_green'));
  else if (longest.days > 1) {
    const [from, to] = [shortDayText(longest.from, language), shortDayText(longest.to, language)];
    said.push(say('insights.longest', { days: longest.days, from, to }));
  }
  if (greenDays === knownDays) said.push(say('insights.no_known_trouble'));
  else if (current !== null) {
    said.push(say(current.green ? 'insights.green_now' : 'insights.trouble_now', { days: current.days }));
  }
  return said;
}

/** Where the trouble gathers, if anywhere; always what the worst hour is. */
export function heatSummary({ peakHours, weekdays }: Insights['heatMap'], language: Language): string {
  const { say } = language;
  const cells = weekdays.flatMap((hours, weekday) => hours.map((cell, hour) => ({ ...cell, weekday, hour })));
  const worst = cells.reduce((one, other) => ((other.troubleFraction ?? 0) > (one.troubleFraction ?? 0) ? other : one));
  if ((worst.troubleFraction ?? 0) === 0) return say('insights.calm_hours');
  const runs = hourRuns(peakHours).map((run) => runText(run, language));
  const where =
    runs.length === 0 ? say('insights.no_peak') : say('insights.gathers', { hours: listedToTheLast(runs, language) });
  const weekday = weekdayText(worst.weekday, 'long', language);
  return sentences([where, say('insights.worst_hour', { weekday, from: worst.hour, to: worst.hour + 1 })], language);
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

function runText({ from, to }: HourRun, { say }: Language): string {
  return to - from === 1 ? say('insights.at_hour', { from }) : say('insights.from_hour', { from, to });
}

/** How much of the hours is known, and what had to be left out. */
export function heatCoverage(heatMap: Insights['heatMap'], zone: string, language: Language): string {
  const { say } = language;
  const known =
    heatMap.coverageFraction === 0
      ? say('insights.hours_unknown')
      : say('insights.hours_known', { zone, share: knownText(heatMap.coverageFraction, language) });
  if (heatMap.untimedDays === 0) return known;
  return sentences([known, say('insights.untimed', { days: heatMap.untimedDays })], language);
}

/** `5.7%`: a share of time in trouble. Never nought where there was some. */
export function shareText(fraction: number | null, language: Language): string {
  if (fraction === null) return language.say('bars.no_data');
  if (fraction === 0) return language.say('insights.share_none');
  const percent = fraction * 100;
  if (percent < 0.1) return `<${percentText(0.1, 1, language)}`;
  return percentText(percent >= 99.95 && fraction < 1 ? 99.9 : percent, 1, language);
}

/** `Up to 15 min`, `1 h to 4 h`, `Over 1 day`: a bucket of times to resolve, after the one before it. */
export function spreadText(upToMs: number | null, overMs: number | null, language: Language): string {
  const { say } = language;
  if (overMs === null) return say('insights.up_to', { duration: durationWords(upToMs ?? 0, language) });
  const from = durationWords(overMs, language);
  if (upToMs === null) return say('insights.over', { duration: from });
  return say('insights.between', { from, to: durationWords(upToMs, language) });
}

/** What the times to resolve are made of. */
export function resolutionNote({ resolved, open }: Insights['resolution'], { say }: Language): string {
  const count = resolved + open;
  if (count === 0) return say('insights.none_began');
  return open === 0 ? say('insights.of_incidents', { count }) : say('insights.of_incidents_open', { count, open });
}

/** The figures of a resolution, in words; those there are too few incidents for are left out. */
export function resolutionFigures(
  { medianMs, ninetiethMs, longestMs, resolved }: Insights['resolution'],
  language: Language,
): readonly (readonly [name: string, value: string])[] {
  const { say } = language;
  const figures: (readonly [string, number | null])[] = [
    [say('insights.half_within'), resolved > 1 ? medianMs : null],
    [say('insights.nine_within'), ninetiethMs],
    [say(resolved > 1 ? 'insights.longest_one' : 'insights.it_took'), longestMs],
  ];
  return figures.flatMap(([name, ms]) => (ms === null ? [] : [[name, durationWords(ms, language)] as const]));
}

/** Which days a comparison is about, and on how many of them both were in trouble. */
export function sharedText(sharedDays: number, days: number, bothInTrouble: number, { say }: Language): string {
  const over =
    sharedDays === days
      ? say('insights.shared_all', { days })
      : say('insights.shared_part', { shared: sharedDays, days });
  return bothInTrouble === 0
    ? say('insights.never_both', { over })
    : say('insights.both', { over, days: bothInTrouble });
}
