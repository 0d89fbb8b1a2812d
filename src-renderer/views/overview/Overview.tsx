import { levelWord } from '#core/i18n/words';
import { useDeferredValue, useState } from 'react';
import { useAppState } from '../../host/use-app-state.ts';
import { Search } from '../../ui/Search.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { FirstRun } from './FirstRun.tsx';
import { filtered, ordered, type Order } from './order.ts';
import { OverviewSummary } from './OverviewSummary.tsx';
import { Running } from './Running.tsx';
import { ServiceList } from './ServiceList.tsx';
import './overview.css';

const ORDERS = [
  { id: 'worst', label: 'Worst first' },
  { id: 'own', label: 'My order' },
] as const satisfies readonly { id: Order; label: string }[];

/** With fewer services than this there is nothing to search. */
const WORTH_FILTERING = 6;

/** Every service at a glance: what is broken now, then ninety days of each. */
export function Overview() {
  const { pages } = useAppState();
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('worst');
  const filter = useDeferredValue(typed);

  if (pages.length === 0) return <FirstRun />;
  const shown = filtered(ordered(pages, order), filter, (page) => levelWord(page.level));
  return (
    <div className="overview">
      <OverviewSummary pages={pages} />
      <Running pages={pages} />
      <section aria-labelledby="services-heading" className="services">
        <div className="services-bar">
          <h2 id="services-heading">Services</h2>
          {pages.length >= WORTH_FILTERING && (
            <div className="services-tools">
              <Segmented label="Order" options={ORDERS} selected={order} onSelect={setOrder} />
              <Search label="Filter services" placeholder="Filter" value={typed} onChange={setTyped} />
            </div>
          )}
        </div>
        <ServiceList pages={shown} />
        {shown.length === 0 && (
          <p className="services-none" role="status">
            No service matches “{filter}”. Try a part of its name, or a level such as “outage”.
          </p>
        )}
      </section>
    </div>
  );
}
