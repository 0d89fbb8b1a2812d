import type { PageHistory } from '#core/history/page-record';
import { isTrouble } from '#core/model/level';
import type { Language } from '#core/i18n/language';
import { knownText, uptimeText } from '#core/i18n/uptime-words';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note: string | null;
}

/** The range in four figures. Days nobody knows about count neither as good nor as bad. */
export function factsOf({ page, incidents }: PageHistory, language: Language): readonly Fact[] {
  const { say } = language;
  const known = page.days.filter((day) => day.level !== 'unknown');
  const calm = known.filter((day) => !isTrouble(day.level));
  const covered = page.coverageFraction;
  return [
    {
      name: say('bars.uptime'),
      value: uptimeText(page.uptimeFraction, language),
      note: covered < 0.995 ? say('service.known_for', { share: knownText(covered, language) }) : null,
    },
    {
      name: say('service.calm_days'),
      value:
        known.length === 0 ? say('bars.no_data') : say('service.of_known', { calm: calm.length, known: known.length }),
      note: null,
    },
    { name: say('service.longest_calm'), value: say('service.days', { days: longestCalm(page.days) }), note: null },
    { name: say('service.incidents'), value: incidents.length.toLocaleString(language.tag), note: null },
  ];
}

/** The longest run of days that are known and without trouble. */
function longestCalm(days: PageHistory['page']['days']): number {
  let longest = 0;
  let run = 0;
  for (const day of days) {
    run = day.level === 'unknown' || isTrouble(day.level) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
