import type { PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { runningThings } from './running.ts';
import { RunningCard } from './RunningCard.tsx';
import { useLanguage } from '../../ui/language.tsx';

const SHOWN_AT_FIRST = 4;

/** Running incidents, before anything else. Nothing where nothing runs. */
export function Running({ pages }: { readonly pages: readonly PageState[] }) {
  const { say } = useLanguage();
  const [all, setAll] = useState(false);
  const things = runningThings(pages);
  const hidden = things.length - SHOWN_AT_FIRST;
  if (things.length === 0) return null;
  return (
    <section aria-labelledby="running-heading" className="running">
      <h2 id="running-heading">{say('overview.running')}</h2>
      <ul className="running-cards">
        {(all ? things : things.slice(0, SHOWN_AT_FIRST)).map((thing) => (
          <RunningCard
            key={`${thing.page.id} ${thing.kind === 'incident' ? thing.incident.id : thing.maintenance.id}`}
            thing={thing}
          />
        ))}
      </ul>
      {hidden > 0 && !all && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {say('overview.show_running', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
