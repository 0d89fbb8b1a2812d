import type { Service } from '#core/contract/contract';
import { useDeferredValue } from 'react';
import { useQuery } from '../../host/use-query.ts';
import { Button } from '../../ui/Button.tsx';
import { counted } from '../../ui/words.ts';
import { useWatch } from './use-watch.ts';

/** Services whose pages are known. */
export function CatalogueResults({ query }: { readonly query: string }) {
  const asked = useDeferredValue(query.trim().slice(0, 200));
  const { answer, problem } = useQuery('services', { query: asked }, { subject: 'services', version: 0 });
  const watching = useWatch();
  if (problem !== null) return <p role="alert">{problem}</p>;
  if (answer === null) return <p className="muted-text">Reading the catalogue…</p>;
  return (
    <section aria-label="Services">
      <p className="muted-text small-text" role="status">
        {answer.length === 0
          ? 'No service of that name is known. Paste the address of its status page instead.'
          : counted(answer.length, 'service')}
      </p>
      {watching.problem !== null && <p role="alert">{watching.problem}</p>}
      <ul className="catalogue">
        {answer.map((service) => (
          <CatalogueRow
            key={service.id}
            service={service}
            busy={watching.busy === service.url}
            onWatch={() => {
              const { url, formatId } = service;
              // The name is the row’s, and so is everything that was chosen for the page.
              watching.watch({ url, name: null, formatId, serviceId: service.id });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface CatalogueRowProps {
  readonly service: Service;
  readonly busy: boolean;
  readonly onWatch: () => void;
}

function CatalogueRow({ service, busy, onWatch }: CatalogueRowProps) {
  return (
    <li className="catalogue-row">
      <div>
        <strong>{service.name}</strong>
        <p className="muted-text small-text">
          {service.category} · {service.url.replace(/^https:\/\//, '').replace(/\/$/, '')}
        </p>
      </div>
      {service.watched ? (
        <span className="muted-text">Watched</span>
      ) : (
        <Button disabled={busy} onPress={onWatch} label={`Watch ${service.name}`}>
          {busy ? 'Reading…' : 'Watch'}
        </Button>
      )}
    </li>
  );
}
