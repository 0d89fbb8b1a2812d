import type { IncidentDetail } from '#core/contract/answers';
import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** Every update until it is over, whatever else is switched off. */
export function Follow({ detail }: { readonly detail: IncidentDetail }) {
  const { say } = useLanguage();
  const host = useHost();
  // Shown at once; the engine's answer has the last word.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function follow(followed: boolean): Promise<void> {
    setWanted(followed);
    const result = await host.call('follow', { pageId: detail.pageId, incidentId: detail.incident.id, followed });
    setProblem(result.ok ? null : result.problem);
    if (!result.ok) setWanted(null);
  }

  return (
    <div>
      <Toggle
        on={wanted ?? detail.followed}
        onChange={(on) => {
          follow(on).catch((fault: unknown) => {
            setWanted(null);
            setProblem(fault instanceof Error ? fault.message : String(fault));
          });
        }}
      >
        {say('incident_view.follow')}
      </Toggle>
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
}
