import type { AnswerOf } from '#core/contract/contract';
import { knownText } from '#core/i18n/uptime-words';
import { impactWord } from '#core/i18n/words';
import { IMPACTS } from '#core/model/snapshot';
import { LevelMark } from '../../../ui/LevelMark.tsx';
import { monthText, shortDayText } from '../../../ui/time-text.ts';
import { IMPACT_LEVELS } from '../../../ui/words.ts';

type Month = Extract<AnswerOf<'insights'>, { ok: true }>['value']['months'][number];

/** With more columns than this a figure over each has no room. */
const MOST_WITH_FIGURES = 14;

const WHOLE = 0.995;
/** With more months than this in part unknown, one figure says more than a list. */
const MOST_GAPS = 3;

interface MonthsProps {
  readonly months: readonly Month[];
  /** Of all of them together. */
  readonly coverageFraction: number;
}

/** How many incidents began in each month: a column each, the graver ones below. */
export function Months({ months, coverageFraction }: MonthsProps) {
  const most = Math.max(1, ...months.map(({ incidents }) => incidents ?? 0));
  const impacts = IMPACTS.filter((impact) => months.some(({ byImpact }) => byImpact[impact] > 0));
  return (
    <section className="insight" aria-labelledby="months-heading">
      <h3 id="months-heading">Incidents by month</h3>
      {months.some(({ incidents }) => incidents !== null) && (
        <ol className={`months${months.length > MOST_WITH_FIGURES ? ' months-many' : ''}`}>
          {months.map((month) => (
            <li key={month.month} className={month.incidents === null ? 'month-unknown' : undefined}>
              <span className="month-column">
                <span className="month-figure">{month.incidents ?? '–'}</span>
                {IMPACTS.filter((impact) => month.byImpact[impact] > 0).map((impact) => (
                  <i
                    key={impact}
                    className={`month-${impact}`}
                    style={{ blockSize: `${(month.byImpact[impact] / most) * 100}%` }}
                  />
                ))}
              </span>
              <span className="month-name" aria-hidden="true">
                {monthText(month.month, 'short')}
              </span>
              <span className="hidden-text">{spokenMonth(month)}</span>
            </li>
          ))}
        </ol>
      )}
      {impacts.length > 0 && (
        <ul className="month-legend" aria-label="Legend">
          {impacts.map((impact) => (
            <li key={impact}>
              <LevelMark mark={IMPACT_LEVELS[impact]} size={12} /> {impactWord(impact)}
            </li>
          ))}
        </ul>
      )}
      <p className="insight-note">{monthsNote(months, coverageFraction)}</p>
    </section>
  );
}

function spokenMonth({ month, incidents, byImpact }: Month): string {
  if (incidents === null) return `${monthText(month)}: no data`;
  const parts = IMPACTS.toReversed().flatMap((impact) =>
    byImpact[impact] === 0 ? [] : [`${byImpact[impact]} ${impactWord(impact).toLowerCase()}`],
  );
  return [`incidents in ${monthText(month)}`, ...parts].join(', ');
}

/** Months that are not whole, and those that are not wholly known. */
function monthsNote(months: readonly Month[], coverageFraction: number): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '';
  const gaps = months.filter((month) => month.coverageFraction < WHOLE);
  const shares = gaps.map((month) => `${monthText(month.month, 'short')} ${knownText(month.coverageFraction)}`);
  const known =
    gaps.length === 0
      ? 'All of it is known.'
      : gaps.length > MOST_GAPS
        ? `${knownText(coverageFraction)} of it is known.`
        : `Known: ${shares.join(', ')}.`;
  return `From ${shortDayText(first.from)} to ${shortDayText(last.to)}. ${known}`;
}
