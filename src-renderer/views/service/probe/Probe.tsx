import type { PageState } from '#core/contract/app-state';
import { useHost } from '../../../host/host-context.tsx';
import { useAppState } from '../../../host/use-app-state.ts';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Disagreements } from './Disagreements.tsx';
import { Latencies } from './Latencies.tsx';
import { LatestReading } from './LatestReading.tsx';
import './probe.css';

/** What our own probe of a service shows beside its page; nothing while it is off. */
export function Probe({ page }: { readonly page: PageState }) {
  const { say } = useLanguage();
  const host = useHost();
  const { baseline } = useAppState();
  const [problem, setProblem] = useState<string | null>(null);
  const { probe } = page;
  if (probe === undefined || probe.setting?.isOn !== true) return null;

  function probeNow(): void {
    setProblem(null);
    host.call('probeNow', { pageId: page.id }).then(
      (result) => setProblem(result.ok ? null : result.problem),
      (fault: unknown) => setProblem(fault instanceof Error ? fault.message : String(fault)),
    );
  }

  const latest = probe.recent.at(-1) ?? null;
  return (
    <section className="probe" aria-labelledby="probe-heading">
      <div className="history-bar">
        <h2 id="probe-heading">{say('probing.heading')}</h2>
        <Button onPress={probeNow}>{say('probing.now')}</Button>
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      {latest === null ? <p className="muted-text">{say('probing.none_yet')}</p> : <LatestReading reading={latest} />}
      {baseline != null && (
        <p className="muted-text">{say('probing.connection', { state: say(`probing.own.${baseline.own}`) })}</p>
      )}
      <Latencies page={page} revision={probe.revision} />
      <Disagreements page={page} revision={probe.revision} />
    </section>
  );
}
