import type { AnswerOf } from '#core/contract/contract';
import type { PageState } from '#core/contract/app-state';
import { sentences } from '#core/i18n/listing';
import { streakWords } from '#core/i18n/streak-words';
import { useState } from 'react';
import { useInsights } from '../../../host/queries.ts';
import { HeatMap } from '../../../ui/HeatMap.tsx';
import { Select } from '../../../ui/Select.tsx';
import { BeforeAndSince } from './BeforeAndSince.tsx';
import { heatCoverage, heatSummary, streakDetails } from './insight-words.ts';
import { insightRows, type InsightRow } from './insight-rows.ts';
import { Months } from './Months.tsx';
import { SideBySide } from './SideBySide.tsx';
import { TimeToResolve } from './TimeToResolve.tsx';
import { useMarks, type Marks } from './use-marks.ts';
import { useLanguage } from '../../../ui/language.tsx';
import './insights.css';

/** What the days have in common: how many were green, when the trouble was, how long it took. */
export function Insights({ page, days }: { readonly page: PageState; readonly days: number }) {
  const language = useLanguage();
  const { say } = language;
  const [rowId, setRowId] = useState('');
  const rows = insightRows(page, language);
  const row = rows.find(({ id }) => id === rowId) ?? rows[0];
  const marks = useMarks(page.id);
  const { answer, loading, problem } = useInsights(page.id, row?.id ?? '', days, marks.chosen?.date ?? null);
  const said = problem ?? (answer?.ok === false ? answer.problem : null);
  return (
    <section className="insights" aria-labelledby="insights-heading" aria-busy={loading}>
      <div className="history-bar">
        <h2 id="insights-heading">{say('insights.heading')}</h2>
        {rows.length > 2 && (
          <div className="insight-choice">
            <label htmlFor="insights-of">{say('insights.about')}</label>
            <Select
              id="insights-of"
              value={row?.id ?? ''}
              options={rows.map(({ id, label }) => ({ value: id, label }))}
              onChange={setRowId}
            />
          </div>
        )}
      </div>
      {said !== null && <p role="alert">{said}</p>}
      {answer?.ok === true && row !== undefined && (
        <Found page={page} row={row} days={days} insights={answer.value} marks={marks} />
      )}
    </section>
  );
}

interface FoundProps {
  readonly page: PageState;
  readonly row: InsightRow;
  readonly days: number;
  readonly insights: Extract<AnswerOf<'insights'>, { ok: true }>['value'];
  readonly marks: Marks;
}

function Found({ page, row, days, insights, marks }: FoundProps) {
  const language = useLanguage();
  const { say } = language;
  const { streaks, heatMap, months, resolution } = insights;
  return (
    <>
      <div className="streaks">
        <p className="streaks-headline">{streakWords(streaks, language)}</p>
        <p>{sentences(streakDetails(streaks, language), language)}</p>
        {insights.estimated && <p className="insight-note">{say('insights.estimated')}</p>}
      </div>
      <section className="insight" aria-labelledby="heat-heading">
        <h3 id="heat-heading">{say('insights.hours')}</h3>
        {heatMap.coverageFraction > 0 && (
          <HeatMap
            label={say('insights.heat_label', { name: row.name })}
            weekdays={heatMap.weekdays}
            hours={heatMap.hours}
            peakHours={heatMap.peakHours}
            summary={heatSummary(heatMap, language)}
          />
        )}
        <p className="insight-note">{heatCoverage(heatMap, insights.timeZone, language)}</p>
      </section>
      <div className="insight-pair">
        <Months months={months} coverageFraction={insights.coverageFraction} />
        <TimeToResolve resolution={resolution} />
        <BeforeAndSince insights={insights} marks={marks} />
        <SideBySide page={page} rowId={row.id} name={row.name} days={days} />
      </div>
    </>
  );
}
