import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { useQuery } from '../../host/use-query.ts';
import { ADD_ADDRESS } from '../../ui/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';

const SUGGESTED = 8;

/** Nothing is watched yet: what to do about it, in one click. */
export function FirstRun() {
  const { say } = useLanguage();
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
      <h1 tabIndex={-1}>{say('first.heading')}</h1>
      <p className="muted-text">{say('first.text')}</p>
      <ul className="first-run-services">
        {(answer ?? []).slice(0, SUGGESTED).map((service) => (
          <li key={service.id}>
            <Button
              disabled={adding !== null}
              onPress={() => void watch(service.id, service.url, service.name, service.formatId)}
            >
              {adding === service.id ? say('first.reading', { service: service.name }) : service.name}
            </Button>
          </li>
        ))}
      </ul>
      {problem !== null && <p role="alert">{problem}</p>}
      <p>
        <a href={ADD_ADDRESS}>{say('first.search')}</a>
      </p>
    </div>
  );
}
