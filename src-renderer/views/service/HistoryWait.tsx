import type { PageState } from '#core/contract/app-state';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { useLanguage } from '../../ui/language.tsx';

const MOST_ROWS = 8;

/** The places of the rows that are on their way, as many as there will be, as far as that is known. */
export function HistoryWait({ page }: { readonly page: PageState }) {
  const { say } = useLanguage();
  const rows = page.groups.length > 0 ? page.groups.length : page.components.length;
  return (
    <div className="history-wait">
      <p role="status">{say(page.backfilling ? 'service.backfilling' : 'window.reading')}</p>
      {Array.from({ length: Math.min(MOST_ROWS, Math.max(1, rows)) }, (_, index) => (
        <div key={index} className="grid-row grid-row-group">
          <Skeleton kind="name" />
          <Skeleton kind="bars" />
          <Skeleton kind="figure" />
        </div>
      ))}
    </div>
  );
}
