import type { PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { useLatencies } from '../../../host/queries.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { LatencyChart } from './LatencyChart.tsx';

interface LatenciesProps {
  readonly page: PageState;
  /** Of what has been probed. */
  readonly revision: number;
}

const VIEWS = ['day', 'week'] as const;

/** How long the probe took, over a day or a week. */
export function Latencies({ page, revision }: LatenciesProps) {
  const { say } = useLanguage();
  const [view, setView] = useState<(typeof VIEWS)[number]>('day');
  const { answer, loading, problem } = useLatencies(page.id, view, revision);
  const said = problem ?? (answer?.ok === false ? answer.problem : null);
  return (
    <section aria-labelledby="latency-heading" aria-busy={loading} className="latency">
      <div className="history-bar">
        <h3 id="latency-heading">{say('probing.latency')}</h3>
        <Segmented
          label={say('probing.view')}
          options={VIEWS.map((id) => ({ id, label: say(`probing.view_${id}`) }))}
          selected={view}
          onSelect={setView}
        />
      </div>
      {said !== null && <p role="alert">{said}</p>}
      {answer?.ok === true &&
        (answer.value.buckets.length === 0 ? (
          <p className="muted-text">{say('probing.none_in_view')}</p>
        ) : (
          <LatencyChart key={view} history={answer.value} label={say('probing.chart', { service: page.name })} />
        ))}
    </section>
  );
}
