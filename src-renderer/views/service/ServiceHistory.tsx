import type { PageState } from '#core/contract/app-state';
import type { PageHistory } from '#core/history/page-record';
import { useMemo, useState } from 'react';
import { useHistory } from '../../host/queries.ts';
import { BarGrid } from '../../ui/BarGrid.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Facts } from './Facts.tsx';
import { HistoryNotes } from './HistoryNotes.tsx';
import { IncidentList } from './IncidentList.tsx';
import { Insights } from './insights/Insights.tsx';
import { Legend } from './Legend.tsx';
import { foldedAtFirst, gridRows } from './rows.ts';
import { Traffic } from './Traffic.tsx';
import { useLanguage } from '../../ui/language.tsx';

const RANGES = ['7', '30', '90', '365'] as const;

interface ServiceHistoryProps {
  readonly page: PageState;
  readonly days: number;
  readonly onDays: (days: number) => void;
}

export function ServiceHistory({ page, days, onDays }: ServiceHistoryProps) {
  const { say } = useLanguage();
  const { answer, loading, problem } = useHistory(page.id, days);
  const range = RANGES.find((id) => id === String(days)) ?? '90';
  const said = problem ?? (answer?.ok === false ? answer.problem : null);
  return (
    <section className="history" aria-labelledby="history-heading" aria-busy={loading}>
      <div className="history-bar">
        <h2 id="history-heading">{say('service.history')}</h2>
        <Segmented
          label={say('service.range')}
          options={RANGES.map((id) => ({
            id,
            label: id === '365' ? say('service.range_year') : say('service.range_days', { days: Number(id) }),
          }))}
          selected={range}
          onSelect={(id) => onDays(Number(id))}
        />
      </div>
      {said !== null && <p role="alert">{said}</p>}
      {answer?.ok === true ? (
        <History page={page} history={answer.value} days={days} />
      ) : (
        said === null && (
          <p className="history-wait">{say(page.backfilling ? 'service.backfilling' : 'window.reading')}</p>
        )
      )}
    </section>
  );
}

interface Picked {
  readonly rowName: string;
  readonly date: string;
  readonly incidentIds: readonly string[];
}

interface HistoryProps {
  readonly page: PageState;
  readonly history: PageHistory;
  readonly days: number;
}

function History({ page, history, days }: HistoryProps) {
  const language = useLanguage();
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set());
  const [picked, setPicked] = useState<Picked | null>(null);
  const folded = foldedAtFirst(history);
  const rows = useMemo(
    () => gridRows(history, page, (groupId) => folded !== flipped.has(groupId), language),
    [history, page, folded, flipped, language],
  );
  const titles = useMemo(() => new Map(history.incidents.map((brief) => [brief.id, brief.title])), [history]);
  const insights = <Insights key="insights" page={page} days={days} />;
  const incidents = (
    <IncidentList
      key="incidents"
      page={page}
      incidents={history.incidents}
      picked={picked}
      onShowAll={() => setPicked(null)}
    />
  );
  return (
    <>
      <Facts history={history} />
      <BarGrid
        label={language.say('service.days_of', { name: page.name })}
        rows={rows}
        incidentTitles={titles}
        onToggle={(groupId) => setFlipped((last) => toggled(last, groupId))}
        onPickDay={(row, date) => {
          const day = row.days.find((each) => each.date === date);
          setPicked({ rowName: row.name, date, incidentIds: day?.incidentIds ?? [] });
        }}
      />
      <Legend />
      <HistoryNotes history={history} />
      <Traffic page={page} />
      {/* What was picked stands next to the bars it was picked from. */}
      {picked === null ? [insights, incidents] : [incidents, insights]}
    </>
  );
}

function toggled(set: ReadonlySet<string>, member: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}
