import type { PageState } from '#core/contract/app-state';
import type { PageHistory } from '#core/history/page-record';
import { rowInUnits, unitFor, type BarUnit } from '#core/history/bar-units';
import type { Say } from '#core/i18n/language';
import { useMemo, useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { useHistory } from '../../host/queries.ts';
import { useTimeZone } from '../../host/use-app-state.ts';
import type { ServicePlace } from '../../ui/addresses.ts';
import { BarGrid } from '../../ui/BarGrid.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Facts } from './Facts.tsx';
import { HistoryNotes } from './HistoryNotes.tsx';
import { HistoryWait } from './HistoryWait.tsx';
import { IncidentList } from './IncidentList.tsx';
import { Insights } from './insights/Insights.tsx';
import { Legend } from './Legend.tsx';
import { OpenedBar } from './OpenedBar.tsx';
import { Probe } from './probe/Probe.tsx';
import { pickedBar, type Picked } from './opened.ts';
import { groupOf, pickedAt, placeOf } from './place.ts';
import { foldedAtFirst, gridRows } from './rows.ts';
import { SaveAs } from './SaveAs.tsx';
import { Traffic } from './Traffic.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useWidth } from '../../ui/use-width.ts';

const RANGES = ['7', '30', '90', '365', 'all'] as const;
/** What stands beside the bars of a row, and from which width on it does; as in bar-grid.css. */
const BESIDE_BARS_REM = 20.75;
const NARROW_REM = 44;

interface ServiceHistoryProps {
  readonly page: PageState;
  readonly days: number;
  /** What of it the address is about. */
  readonly place: ServicePlace;
  readonly onPlace: (changes: ServicePlace) => void;
}

export function ServiceHistory({ page, days, place, onPlace }: ServiceHistoryProps) {
  const { say } = useLanguage();
  const host = useHost();
  const timeZone = useTimeZone();
  const [measure, widthPx] = useWidth();
  const unit = unitFor(days, barsWidth(widthPx));
  const { answer, loading, problem } = useHistory(page.id, days, unit);
  const [reachProblem, setReachProblem] = useState<string | null>(null);
  const range = RANGES.find((id) => id === String(days)) ?? 'all';
  const said = reachProblem ?? problem ?? (answer?.ok === false ? answer.problem : null);

  async function showAll(): Promise<void> {
    const reach = await host.call('reach', { pageId: page.id, timeZone });
    if (reach.ok) onPlace({ days: reach.value });
    else setReachProblem(reach.problem);
  }

  return (
    <section className="history" aria-labelledby="history-heading" aria-busy={loading} ref={measure}>
      <div className="history-bar">
        <h2 id="history-heading">{say('service.history')}</h2>
        <Segmented
          label={say('service.range')}
          options={RANGES.map((id) => ({
            id,
            label: rangeText(id, say),
          }))}
          selected={range}
          onSelect={(id) => {
            setReachProblem(null);
            if (id !== 'all') onPlace({ days: Number(id) });
            else
              showAll().catch((fault: unknown) =>
                setReachProblem(fault instanceof Error ? fault.message : String(fault)),
              );
          }}
        />
        <SaveAs key={page.id} page={page} days={days} />
      </div>
      {said !== null && <p role="alert">{said}</p>}
      {answer?.ok === true ? (
        <History page={page} history={answer.value} days={days} unit={unit} place={place} onPlace={onPlace} />
      ) : (
        said === null && <HistoryWait page={page} />
      )}
    </section>
  );
}

function rangeText(id: (typeof RANGES)[number], say: Say): string {
  if (id === 'all') return say('service.range_all');
  return id === '365' ? say('service.range_year') : say('service.range_days', { days: Number(id) });
}

/** The room for the bars of a row, before any is drawn. */
function barsWidth(widthPx: number): number {
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  if (widthPx === 0) return Infinity;
  return widthPx > NARROW_REM * remPx ? widthPx - BESIDE_BARS_REM * remPx : widthPx;
}

interface HistoryProps extends Omit<ServiceHistoryProps, 'days'> {
  readonly history: PageHistory;
  readonly days: number;
  readonly unit: BarUnit;
}

function History({ page, history, days, unit, place, onPlace }: HistoryProps) {
  const language = useLanguage();
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(
    () => new Set(foldedAtFirst(history) ? groupOf(place, history) : []),
  );
  const folded = foldedAtFirst(history);
  const inUnit = useMemo(() => ({ ...history, page: rowInUnits(history.page, unit) }), [history, unit]);
  const [picked, setLastPicked] = useState(() => pickedAt(place, inUnit, page, language));
  const setPicked = (next: Picked | null): void => {
    setLastPicked(next);
    onPlace(placeOf(next));
  };
  const rows = useMemo(
    () => gridRows(inUnit, page, (groupId) => folded !== flipped.has(groupId), language),
    [inUnit, page, folded, flipped, language],
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
        onPickDay={(row, date) => setPicked(pickedBar(row, date))}
      />
      {picked !== null && (
        <OpenedBar
          key={`${picked.rowId} ${picked.date} ${picked.to}`}
          page={page}
          picked={picked}
          incidentTitles={titles}
          onPick={setPicked}
          onClose={() => setPicked(null)}
        />
      )}
      <Legend rows={rows} unit={unit} />
      <HistoryNotes history={history} />
      <Traffic page={page} />
      <Probe page={page} />
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
