import type { PageHistory } from '#core/history/page-record';
import { isTrouble } from '#core/model/level';
import { uptimeText } from '#core/i18n/uptime-words';
import { counted } from '../../ui/words.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note: string | null;
}

/** The range in four figures. Days nobody knows about count neither as good nor as bad. */
export function factsOf({ page, incidents }: PageHistory): readonly Fact[] {
  const known = page.days.filter((day) => day.level !== 'unknown');
  const calm = known.filter((day) => !isTrouble(day.level));
  const covered = page.coverageFraction;
  return [
    {
      name: 'Uptime',
      value: uptimeText(page.uptimeFraction),
      note: covered < 0.995 ? `known for ${Math.floor(covered * 100)}% of the time` : null,
    },
    {
      name: 'Days without trouble',
      value: known.length === 0 ? 'No data' : `${calm.length} of ${known.length}`,
      note: null,
    },
    { name: 'Longest calm', value: counted(longestCalm(page.days), 'day'), note: null },
    { name: 'Incidents', value: incidents.length.toLocaleString('en'), note: null },
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
