import type { PageState } from '#core/contract/app-state';
import { memo } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { useAppPart } from '../../host/use-app-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Ago } from '../../ui/clock.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Backfill } from './Backfill.tsx';
import { saysMore } from './says-more.ts';
import { summaryOf } from './summary.ts';
import { useLanguage } from '../../ui/language.tsx';

/** The one sentence. */
export function OverviewSummary({ pages }: { readonly pages: readonly PageState[] }) {
  const language = useLanguage();
  const { say } = language;
  const verdict = useAppPart((state) => state.verdict);
  const { level, sentence, rest } = summaryOf(pages, language);
  const readAt = Math.max(...pages.map((page) => page.readAt ?? 0));
  return (
    <div className="summary">
      <LevelMark mark={level} size={30} />
      <div>
        <h1 tabIndex={-1}>{sentence}</h1>
        <p className="muted-text">
          {rest !== null && <>{rest} · </>}
          {readAt === 0 ? say('window.first_reading') : <Ago at={readAt} saying="window.last_checked" />}
        </p>
        {verdict != null && saysMore(verdict) && (
          <p className="summary-verdict">
            <strong>{verdict.title}.</strong> {verdict.words}
          </p>
        )}
        <Backfill pages={pages} />
      </div>
      <CheckNow />
    </div>
  );
}

const CheckNow = memo(function CheckNow() {
  const host = useHost();
  const { say } = useLanguage();
  return <Button onPress={() => void host.call('pollNow', { pageId: null })}>{say('window.check_now')}</Button>;
});
