import type { WindowTarget } from '#core/contract/host';
import { usePage } from '../../host/use-app-state.ts';
import { OVERVIEW_ADDRESS, serviceAddress } from '../../ui/addresses.ts';
import { BrokenSource } from './BrokenSource.tsx';
import { PageNotifications } from './notifications/PageNotifications.tsx';
import { ProbeForm } from './probe/ProbeForm.tsx';
import { VerdictNote } from './probe/VerdictNote.tsx';
import { PageOptions } from './PageOptions.tsx';
import { RemovePage } from './RemovePage.tsx';
import { ServiceHeader } from './ServiceHeader.tsx';
import { ServiceHistory } from './ServiceHistory.tsx';
import { UpcomingMaintenance } from './UpcomingMaintenance.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { replaceAddress } from '../../ui/replace-address.ts';
import './service.css';

/** What every status page shows. */
const DEFAULT_DAYS = 90;

/** One service: how it is, its bars, and what was behind them. */
export function Service({ target }: { readonly target: Extract<WindowTarget, { view: 'service' }> }) {
  const { say } = useLanguage();
  const page = usePage(target.pageId);
  const { days = DEFAULT_DAYS } = target;
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
      <BrokenSource key={`broken ${page.id}`} page={page} />
      <VerdictNote page={page} />
      <UpcomingMaintenance page={page} />
      <ServiceHistory
        page={page}
        days={days}
        place={target}
        onPlace={(changes) => replaceAddress(serviceAddress(page.id, { ...target, ...changes }))}
      />
      <footer className="service-footer">
        <PageNotifications key={`notifications ${page.id}`} page={page} />
        <ProbeForm key={`probe ${page.id}`} page={page} />
        <PageOptions key={page.id} page={page} />
        <RemovePage page={page} />
      </footer>
    </article>
  );
}
