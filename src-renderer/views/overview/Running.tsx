import type { PageState } from '#core/contract/app-state';
import { memo, useCallback, useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { runningThings } from './running.ts';
import { IncidentCard, MaintenanceCard } from './RunningCard.tsx';
import { useLanguage } from '../../ui/language.tsx';

const SHOWN_AT_FIRST = 4;

/** Running incidents, before anything else. Nothing where nothing runs. */
export function Running({ pages }: { readonly pages: readonly PageState[] }) {
  const { say } = useLanguage();
  const [all, setAll] = useState(false);
  const showAll = useCallback(() => setAll(true), []);
  const things = useMemo(() => runningThings(pages), [pages]);
  const hidden = things.length - SHOWN_AT_FIRST;
  if (things.length === 0) return null;
  return (
    <section aria-labelledby="running-heading" className="running">
      <h2 id="running-heading">{say('overview.running')}</h2>
      <ul className="running-cards">
        {(all ? things : things.slice(0, SHOWN_AT_FIRST)).map((thing) => {
          const { id: pageId, name: pageName } = thing.page;
          const of = { pageId, pageName };
          return thing.kind === 'incident' ? (
            <IncidentCard key={`${pageId} ${thing.incident.id}`} {...of} incident={thing.incident} />
          ) : (
            <MaintenanceCard key={`${pageId} ${thing.maintenance.id}`} {...of} maintenance={thing.maintenance} />
          );
        })}
      </ul>
      {hidden > 0 && !all && <ShowMore count={hidden} onShow={showAll} />}
    </section>
  );
}

interface ShowMoreProps {
  readonly count: number;
  readonly onShow: () => void;
}

const ShowMore = memo(function ShowMore({ count, onShow }: ShowMoreProps) {
  const { say } = useLanguage();
  return (
    <Button kind="quiet" onPress={onShow}>
      {say('overview.show_running', { count })}
    </Button>
  );
});
