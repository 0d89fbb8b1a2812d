import type { PageState } from '#core/contract/app-state';
import { useMemo } from 'react';
import { useOverview } from '../../host/queries.ts';
import { useWidth } from '../../ui/use-width.ts';
import { ServiceRow } from './ServiceRow.tsx';
import { useLanguage } from '../../ui/language.tsx';

const DAYS = 90;
/** So many rows are drawn before the browser has said which are in the window. */
const FIRST_SCREEN = 16;

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
        {pages.map((page, index) => (
          <ServiceRow
            key={page.id}
            page={page}
            strip={strips.get(page.id) ?? null}
            widthPx={widthPx}
            first={index < FIRST_SCREEN}
          />
        ))}
      </ul>
    </div>
  );
}
