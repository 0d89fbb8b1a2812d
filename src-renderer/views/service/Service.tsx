import { useState } from 'react';
import { usePage } from '../../host/use-app-state.ts';
import { OVERVIEW_ADDRESS } from '../../ui/addresses.ts';
import { PageNotifications } from './notifications/PageNotifications.tsx';
import { PageOptions } from './PageOptions.tsx';
import { RemovePage } from './RemovePage.tsx';
import { ServiceHeader } from './ServiceHeader.tsx';
import { ServiceHistory } from './ServiceHistory.tsx';
import { UpcomingMaintenance } from './UpcomingMaintenance.tsx';
import { useLanguage } from '../../ui/language.tsx';
import './service.css';

/** One service: how it is, its bars, and what was behind them. */
export function Service({ target }: { readonly target: { readonly pageId: string } }) {
  const { say } = useLanguage();
  const page = usePage(target.pageId);
  const [days, setDays] = useState(90);
  if (page === null) {
    return (
      <div className="service-gone">
        <h1 tabIndex={-1}>{say('service.not_watched')}</h1>
        <p>
          <a href={OVERVIEW_ADDRESS}>{say('service.back_overview')}</a>
        </p>
      </div>
    );
  }
  return (
    <article className="service">
      <ServiceHeader page={page} />
      <UpcomingMaintenance page={page} />
      <ServiceHistory page={page} days={days} onDays={setDays} />
      <footer className="service-footer">
        <PageNotifications key={`notifications ${page.id}`} page={page} />
        <PageOptions key={page.id} page={page} />
        <RemovePage page={page} />
      </footer>
    </article>
  );
}
