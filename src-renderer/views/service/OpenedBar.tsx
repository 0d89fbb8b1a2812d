import type { PageState } from '#core/contract/app-state';
import type { ReactNode } from 'react';
import { useDay, useRowDays } from '../../host/queries.ts';
import type { GridDay } from '../../ui/bar-grid-row.ts';
import { BarGrid } from '../../ui/BarGrid.tsx';
import { Button } from '../../ui/Button.tsx';
import { dayWords } from '../../ui/day-words.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { dayText, daysText } from '../../ui/time-text.ts';
import { hourAxis, hourRow, pickedBar, rowAlone, type Picked } from './opened.ts';

interface OpenedBarProps {
  readonly page: PageState;
  readonly picked: Picked;
  readonly incidentTitles: ReadonlyMap<string, string>;
  readonly onPick: (picked: Picked) => void;
  readonly onClose: () => void;
}

/** A bar from the inside: a day by its hours, a week or a month by its days. */
export function OpenedBar(props: OpenedBarProps) {
  const language = useLanguage();
  const { picked, onClose } = props;
  const isDay = picked.to === picked.date;
  const date = isDay ? dayText(picked.date, language) : daysText(picked.date, picked.to, language);
  return (
    <section className="opened" aria-labelledby="opened-heading">
      <div className="history-bar">
        <h3 id="opened-heading" aria-live="polite">
          {language.say('service.opened', { name: picked.rowName, date })}
        </h3>
        <Button kind="quiet" onPress={onClose}>
          {language.say('service.close')}
        </Button>
      </div>
      {picked.bar !== null && <BarWords bar={picked.bar} />}
      {isDay ? <Hours {...props} date={date} /> : <Days {...props} dates={date} />}
    </section>
  );
}

/** What the card over a bar says, for fingers that cannot hover. */
function BarWords({ bar }: { readonly bar: GridDay }) {
  const { headline, details } = dayWords(bar, useLanguage());
  return (
    <p className="opened-words">
      <LevelMark mark={bar.level} size={14} />
      <span>
        <strong>{headline}</strong> <span className="muted-text">{details.join(' · ')}</span>
      </span>
    </p>
  );
}

function Hours({ page, picked, incidentTitles, date }: OpenedBarProps & { readonly date: string }) {
  const language = useLanguage();
  const { say } = language;
  const { answer, problem } = useDay(page.id, picked.rowId, picked.date);
  if (answer?.ok !== true) return <Waiting problem={problem ?? answer?.problem ?? null} />;
  const day = answer.value;
  if (day.hours.length === 0) return <p className="muted-text">{say('service.hours_none')}</p>;
  return (
    <>
      <BarGrid
        label={say('service.hours_of', { name: picked.rowName, date })}
        rows={[hourRow(day, picked, language)]}
        incidentTitles={incidentTitles}
        axis={hourAxis(day, language)}
      />
      <p className="muted-text small-text">
        {day.untimed ? say('service.untimed') : say('bars.unit', { unit: 'hour' })}
      </p>
    </>
  );
}

function Days({ page, picked, incidentTitles, onPick, dates }: OpenedBarProps & { readonly dates: string }) {
  const { say } = useLanguage();
  const { rowId, date: from, to } = picked;
  const { answer, problem } = useRowDays({ pageId: page.id, rowId, from, to });
  if (answer?.ok !== true) return <Waiting problem={problem ?? answer?.problem ?? null} />;
  return (
    <BarGrid
      label={say('service.days_in', { name: picked.rowName, dates })}
      rows={[rowAlone(picked, answer.value)]}
      incidentTitles={incidentTitles}
      onPickDay={(row, date) => onPick(pickedBar(row, date))}
    />
  );
}

function Waiting({ problem }: { readonly problem: string | null }): ReactNode {
  const { say } = useLanguage();
  return problem === null ? <p className="muted-text">{say('window.reading')}</p> : <p role="alert">{problem}</p>;
}
