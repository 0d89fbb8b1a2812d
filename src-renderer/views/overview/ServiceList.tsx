import type { PageState } from '#core/contract/app-state';
import type { PageStrip } from '#core/contract/contract';
import { useMemo } from 'react';
import { useOverview } from '../../host/queries.ts';
import { useWidth } from '../../ui/use-width.ts';
import { ServiceRow } from './ServiceRow.tsx';
import { useLanguage } from '../../ui/language.tsx';

const DAYS = 90;

/** One row for each service. */
export function ServiceList({ pages }: { readonly pages: readonly PageState[] }) {
  const { say } = useLanguage();
  const [track, widthPx] = useWidth();
  const { answer } = useOverview(DAYS);
  const strips = useMemo(() => new Map((answer ?? []).map((strip) => [strip.pageId, strip])), [answer]);
  return (
    <div className="service-list">
      <div className="service-axis" aria-hidden="true">
        <span className="service-axis-track" dir="ltr" ref={track}>
          <bdi>{say('overview.days_ago', { days: DAYS })}</bdi>
          <bdi>{say('bars.today')}</bdi>
        </span>
        <span className="service-axis-figure">{say('bars.uptime')}</span>
      </div>
      <ul>
        {pages.map((page) => (
          <ServiceRow key={page.id} page={page} row={rowOf(strips, page.id)} widthPx={widthPx} />
        ))}
      </ul>
    </div>
  );
}

function rowOf(strips: ReadonlyMap<string, PageStrip>, pageId: string): PageStrip['row'] | null {
  return strips.get(pageId)?.row ?? null;
}
