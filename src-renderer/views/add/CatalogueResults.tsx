import type { Service } from '#core/contract/contract';
import { useDeferredValue } from 'react';
import { useQuery } from '../../host/use-query.ts';
import { Button } from '../../ui/Button.tsx';
import { useWatch } from './use-watch.ts';
import { useLanguage } from '../../ui/language.tsx';

/** Services whose pages are known. */
export function CatalogueResults({ query }: { readonly query: string }) {
  const { say } = useLanguage();
  const asked = useDeferredValue(query.trim().slice(0, 200));
  const { answer, problem } = useQuery('services', { query: asked }, { subject: 'services', version: 0 });
  const watching = useWatch();
  if (problem !== null) return <p role="alert">{problem}</p>;
  if (answer === null) return <p className="muted-text">{say('add.reading_catalogue')}</p>;
  return (
    <section aria-label={say('add.services')}>
      <p className="muted-text small-text" role="status">
        {answer.length === 0 ? say('add.unknown') : say('add.count', { count: answer.length })}
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
  const { say } = useLanguage();
  return (
    <li className="catalogue-row">
      <div>
        <strong>{service.name}</strong>
        <p className="muted-text small-text">
          {service.category} · {service.url.replace(/^https:\/\//, '').replace(/\/$/, '')}
        </p>
      </div>
      {service.watched ? (
        <span className="muted-text">{say('add.watched')}</span>
      ) : (
        <Button disabled={busy} onPress={onWatch} label={say('add.watch_service', { service: service.name })}>
          {say(busy ? 'window.reading' : 'add.watch')}
        </Button>
      )}
    </li>
  );
}
