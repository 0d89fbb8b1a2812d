import type { PageState } from '#core/contract/app-state';
import { useMemo, type KeyboardEvent } from 'react';
import { OVERVIEW_DAYS, useOverview } from '../../host/queries.ts';
import { useTypeahead } from '../../ui/use-typeahead.ts';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { useWidth } from '../../ui/use-width.ts';
import { moveInList } from './list-keys.ts';
import { ServiceRow } from './ServiceRow.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** As in overview.css. */
const ROW_PX = 52;

/** One row for each service; of hundreds, those near the window. */
export function ServiceList({ pages }: { readonly pages: readonly PageState[] }) {
  const { say } = useLanguage();
  const [track, widthPx] = useWidth();
  const { answer } = useOverview();
  const strips = useMemo(() => new Map((answer ?? []).map((strip) => [strip.pageId, strip])), [answer]);
  const ids = pages.map(({ id }) => id).join(' ');
  const rows = useMemo(() => ids.split(' ').map((id) => ({ id, estimatePx: ROW_PX })), [ids]);
  const { shown, list, measure, onFocus, reveal } = useVirtualRows({ rows, keptAs: 'services' });
  const find = useTypeahead();

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const { key, currentTarget, altKey, ctrlKey, metaKey } = event;
    const id = document.activeElement?.closest<HTMLElement>('[data-row-id]')?.dataset['rowId'];
    const at = rows.findIndex((row) => row.id === id);
    if (at === -1 || altKey || ctrlKey || metaKey) return;
    const names = pages.map(({ name }) => name);
    const to = rows[moveInList(key, at, rows.length) ?? find(key, names, at) ?? -1];
    if (to === undefined) return;
    event.preventDefault();
    reveal(to.id);
    currentTarget.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(to.id)}"] a`)?.focus();
  }

  return (
    <div className="service-list">
      <div className="service-axis" aria-hidden="true">
        <span className="service-axis-track" dir="ltr" ref={track}>
          <bdi>{say('overview.days_ago', { days: OVERVIEW_DAYS })}</bdi>
          <bdi>{say('bars.today')}</bdi>
        </span>
        <span className="service-axis-figure">{say('bars.uptime')}</span>
      </div>
      <ul ref={list} onFocus={onFocus} onKeyDown={onKeyDown}>
        {shown.map(({ index, gapPx }) => {
          const page = pages[index];
          if (page === undefined) return null;
          const strip = strips.get(page.id) ?? null;
          return (
            <ServiceRow
              key={page.id}
              page={page}
              strip={strip}
              widthPx={strip === null ? 0 : widthPx}
              place={index + 1}
              count={pages.length}
              gapPx={gapPx}
              measure={measure}
            />
          );
        })}
      </ul>
    </div>
  );
}
