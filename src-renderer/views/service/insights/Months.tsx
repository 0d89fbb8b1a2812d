import type { AnswerOf } from '#core/contract/contract';
import type { Language } from '#core/i18n/language';
import { listed, sentences } from '#core/i18n/listing';
import { knownText } from '#core/i18n/uptime-words';
import { impactWord } from '#core/i18n/words';
import { IMPACTS } from '#core/model/snapshot';
import { LevelMark } from '../../../ui/LevelMark.tsx';
import { monthText, shortDayText } from '../../../ui/time-text.ts';
import { IMPACT_LEVELS } from '../../../ui/words.ts';
import { useLanguage } from '../../../ui/language.tsx';

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
  const language = useLanguage();
  const { say } = language;
  const most = Math.max(1, ...months.map(({ incidents }) => incidents ?? 0));
  const impacts = IMPACTS.filter((impact) => months.some(({ byImpact }) => byImpact[impact] > 0));
  return (
    <section className="insight" aria-labelledby="months-heading">
      <h3 id="months-heading">{say('insights.months')}</h3>
      {months.some(({ incidents }) => incidents !== null) && (
        <ol className={`months${months.length > MOST_WITH_FIGURES ? ' months-many' : ''}`} dir="ltr">
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
                {monthText(month.month, 'short', language)}
              </span>
              <span className="hidden-text">{spokenMonth(month, language)}</span>
            </li>
          ))}
        </ol>
      )}
      {impacts.length > 0 && (
        <ul className="month-legend" aria-label={say('bars.legend')}>
          {impacts.map((impact) => (
            <li key={impact}>
              <LevelMark mark={IMPACT_LEVELS[impact]} size={12} /> {impactWord(impact, language)}
            </li>
          ))}
        </ul>
      )}
      <p className="insight-note">{monthsNote(months, coverageFraction, language)}</p>
    </section>
  );
}

function spokenMonth({ month, incidents, byImpact }: Month, language: Language): string {
  const { say } = language;
  const name = monthText(month, 'long', language);
  if (incidents === null) return say('insights.month_unknown', { month: name });
  const parts = IMPACTS.toReversed().flatMap((impact) =>
    byImpact[impact] === 0 ? [] : [say('insights.month_impact', { count: byImpact[impact], impact })],
  );
  return listed([say('insights.month_spoken', { month: name }), ...parts], language);
}

/** Months that are not whole, and those that are not wholly known. */
function monthsNote(months: readonly Month[], coverageFraction: number, language: Language): string {
  const { say } = language;
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return '';
  const gaps = months.filter((month) => month.coverageFraction < WHOLE);
  const shares = gaps.map(
    (month) => `${monthText(month.month, 'short', language)} ${knownText(month.coverageFraction, language)}`,
  );
  const known =
    gaps.length === 0
      ? say('insights.all_known')
      : gaps.length > MOST_GAPS
        ? say('insights.part_known', { share: knownText(coverageFraction, language) })
        : say('insights.known_months', { months: listed(shares, language) });
  const span = say('insights.span', { from: shortDayText(first.from, language), to: shortDayText(last.to, language) });
  return sentences([span, known], language);
}
