import { levelWord } from '#core/i18n/words';
import { useDeferredValue, useState } from 'react';
import { useAppPart } from '../../host/use-app-state.ts';
import { FirstRun } from './first-run/FirstRun.tsx';
import { ListTools } from './ListTools.tsx';
import { filtered, ordered, type Order } from './order.ts';
import { OverviewSummary } from './OverviewSummary.tsx';
import { Running } from './Running.tsx';
import { ServiceList } from './ServiceList.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useRemembered } from '../../ui/use-remembered.ts';
import './overview.css';

const ORDERS: readonly Order[] = ['worst', 'own'];

/** With fewer services than this there is nothing to search. */
const WORTH_FILTERING = 6;

/** Every service at a glance: what is broken now, then ninety days of each. */
export function Overview() {
  const language = useLanguage();
  const { say } = language;
  const pages = useAppPart((state) => state.pages);
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useRemembered<Order>('services', ORDERS, 'worst');
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
            <ListTools order={order} onOrder={setOrder} typed={typed} onType={setTyped} />
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
