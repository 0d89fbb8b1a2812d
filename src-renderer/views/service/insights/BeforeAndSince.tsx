import type { AnswerOf } from '#core/contract/contract';
import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { shortDayText } from '../../../ui/time-text.ts';
import { AddMark } from './AddMark.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import type { Marks } from './use-marks.ts';
import { useLanguage } from '../../../ui/language.tsx';

type Insights = Extract<AnswerOf<'insights'>, { ok: true }>['value'];

/** The time before a day the user marked, and the time since. */
export function BeforeAndSince({ insights, marks }: { readonly insights: Insights; readonly marks: Marks }) {
  const language = useLanguage();
  const { say } = language;
  const { marker, from, to } = insights;
  const { listed, chosen } = marks;
  return (
    <section className="insight" aria-labelledby="since-heading">
      <h3 id="since-heading">{say('insights.since')}</h3>
      {listed.length > 1 && chosen !== null && (
        <Segmented
          label={say('insights.marked_day')}
          options={listed.map(({ date }) => ({ id: date, label: shortDayText(date, language) }))}
          selected={chosen.date}
          onSelect={marks.choose}
        />
      )}
      {chosen !== null && marker !== null && (
        <>
          {chosen.label !== '' && (
            <p className="mark-label">
              <bdi>{chosen.label}</bdi>
            </p>
          )}
          <FiguresTable
            label={say('insights.before_since_date', { date: shortDayText(marker.date, language) })}
            columns={[
              { name: say('insights.before'), figures: marker.before },
              {
                name: say('insights.since_date', { date: shortDayText(marker.date, language) }),
                figures: marker.since,
              },
            ]}
          />
          <Button kind="quiet" onPress={() => marks.remove(chosen.date)}>
            {say('insights.remove_mark', { date: shortDayText(chosen.date, language) })}
          </Button>
        </>
      )}
      {chosen === null && <p className="insight-note">{say('insights.mark_note')}</p>}
      <AddMark from={from} to={to} onAdd={marks.add} />
      {marks.problem !== null && <p role="alert">{marks.problem}</p>}
    </section>
  );
}
