import type { AnswerOf } from '#core/contract/contract';
import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { shortDayText } from '../../../ui/time-text.ts';
import { AddMark } from './AddMark.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import type { Marks } from './use-marks.ts';

type Insights = Extract<AnswerOf<'insights'>, { ok: true }>['value'];

/** The time before a day the user marked, and the time since. */
export function BeforeAndSince({ insights, marks }: { readonly insights: Insights; readonly marks: Marks }) {
  const { marker, from, to } = insights;
  const { listed, chosen } = marks;
  return (
    <section className="insight" aria-labelledby="since-heading">
      <h3 id="since-heading">Before and since</h3>
      {listed.length > 1 && chosen !== null && (
        <Segmented
          label="Marked day"
          options={listed.map(({ date }) => ({ id: date, label: shortDayText(date) }))}
          selected={chosen.date}
          onSelect={marks.choose}
        />
      )}
      {chosen !== null && marker !== null && (
        <>
          {chosen.label !== '' && <p className="mark-label">{chosen.label}</p>}
          <FiguresTable
            label={`Before and since ${shortDayText(marker.date)}`}
            columns={[
              { name: 'Before', figures: marker.before },
              { name: `Since ${shortDayText(marker.date)}`, figures: marker.since },
            ]}
          />
          <Button kind="quiet" onPress={() => marks.remove(chosen.date)}>
            Remove the mark of {shortDayText(chosen.date)}
          </Button>
        </>
      )}
      {chosen === null && (
        <p className="insight-note">
          Mark a day on which something changed, and the time before it is compared with the time since.
        </p>
      )}
      <AddMark from={from} to={to} onAdd={marks.add} />
      {marks.problem !== null && <p role="alert">{marks.problem}</p>}
    </section>
  );
}
