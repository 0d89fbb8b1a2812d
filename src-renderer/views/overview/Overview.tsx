import type { MessageKey } from '#core/i18n/en';
import { levelWord } from '#core/i18n/words';
import { useDeferredValue, useState } from 'react';
import { useAppState } from '../../host/use-app-state.ts';
import { Search } from '../../ui/Search.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { FirstRun } from './first-run/FirstRun.tsx';
import { filtered, ordered, type Order } from './order.ts';
import { OverviewSummary } from './OverviewSummary.tsx';
import { Running } from './Running.tsx';
import { ServiceList } from './ServiceList.tsx';
import { useLanguage } from '../../ui/language.tsx';
import './overview.css';

const ORDERS = [
  { id: 'worst', label: 'overview.worst_first' },
  { id: 'own', label: 'overview.own_order' },
] as const satisfies readonly { id: Order; label: MessageKey }[];

/** With fewer services than this there is nothing to search. */
const WORTH_FILTERING = 6;

/** Every service at a glance: what is broken now, then ninety days of each. */
export function Overview() {
  const language = useLanguage();
  const { say } = language;
  const { pages } = useAppState();
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('worst');
  const filter = useDeferredValue(typed);

  const [isAdding, setAdding] = useState(false);

  if (pages.length === 0 || isAdding) {
    return (
      <FirstRun
        onAdding={(now) => {
          setAdding(now);
          // The button that was pressed is gone: what comes instead begins with its heading.
          if (!now) window.setTimeout(() => document.querySelector<HTMLElement>('main h1')?.focus());
        }}
      />
    );
  }
  const shown = filtered(ordered(pages, order), filter, (page) => levelWord(page.level, language));
  return (
    <div className="overview">
      <OverviewSummary pages={pages} />
      <Running pages={pages} />
      <section aria-labelledby="services-heading" className="services">
        <div className="services-bar">
          <h2 id="services-heading">{say('overview.services')}</h2>
          {pages.length >= WORTH_FILTERING && (
            <div className="services-tools">
              <Segmented
                label={say('overview.order')}
                options={ORDERS.map(({ id, label }) => ({ id, label: say(label) }))}
                selected={order}
                onSelect={setOrder}
              />
              <Search
                label={say('overview.filter_services')}
                placeholder={say('overview.filter')}
                value={typed}
                onChange={setTyped}
              />
            </div>
          )}
        </div>
        <ServiceList pages={shown} />
        {shown.length === 0 && (
          <p className="services-none" role="status">
            {say('overview.no_match', { typed: filter })}
          </p>
        )}
      </section>
    </div>
  );
}
