import type { PageState } from '#core/contract/app-state';
import { useId } from 'react';
import { useLanguage } from '../../ui/language.tsx';

/** How far the reading of what vendors published before is; nothing once it is done. */
export function Backfill({ pages }: { readonly pages: readonly PageState[] }) {
  const { say } = useLanguage();
  const id = useId();
  const total = pages.length;
  const done = pages.filter((page) => !page.backfilling).length;
  if (done === total) return null;
  return (
    <p className="backfill">
      <progress aria-labelledby={id} max={total} value={done} />
      <span id={id}>{say('overview.pasts_read', { done, total })}</span>
    </p>
  );
}
