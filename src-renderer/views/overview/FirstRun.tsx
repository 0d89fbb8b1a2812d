import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { useQuery } from '../../host/use-query.ts';
import { ADD_ADDRESS } from '../../ui/addresses.ts';
import { Button } from '../../ui/Button.tsx';

const SUGGESTED = 8;

/** Nothing is watched yet: what to do about it, in one click. */
export function FirstRun() {
  const host = useHost();
  const { answer } = useQuery('services', { query: '' }, { subject: 'suggestions', version: 0 });
  const [problem, setProblem] = useState<string | null>(null);
  const [adding, setAdding] = useState<string | null>(null);

  async function watch(id: string, url: string, name: string, formatId: string | null): Promise<void> {
    setAdding(id);
    const result = await host
      .call('addPage', { url, name, formatId })
      .catch((fault: unknown) => ({ ok: false as const, problem: String(fault) }));
    setAdding(null);
    setProblem(result.ok ? null : result.problem);
  }

  return (
    <div className="first-run">
      <h1 tabIndex={-1}>What do you depend on?</h1>
      <p className="muted-text">
        Greenbar watches the status pages of the services you choose, tells you when one breaks or recovers, and keeps
        the history. The first reading brings the last ninety days along.
      </p>
      <ul className="first-run-services">
        {(answer ?? []).slice(0, SUGGESTED).map((service) => (
          <li key={service.id}>
            <Button
              disabled={adding !== null}
              onPress={() => void watch(service.id, service.url, service.name, service.formatId)}
            >
              {adding === service.id ? `Reading ${service.name}…` : service.name}
            </Button>
          </li>
        ))}
      </ul>
      {problem !== null && <p role="alert">{problem}</p>}
      <p>
        <a href={ADD_ADDRESS}>Search all services or paste an address</a>
      </p>
    </div>
  );
}
