import type { PageState } from '#core/contract/app-state';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Ago } from '../../ui/clock.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { summaryOf } from './summary.ts';

/** The one sentence. */
export function OverviewSummary({ pages }: { readonly pages: readonly PageState[] }) {
  const host = useHost();
  const { level, sentence, rest } = summaryOf(pages);
  const readAt = Math.max(...pages.map((page) => page.readAt ?? 0));
  return (
    <div className="summary">
      <LevelMark mark={level} size={30} />
      <div>
        <h1 tabIndex={-1}>{sentence}</h1>
        <p className="muted-text">
          {rest !== null && <>{rest} · </>}
          {readAt === 0 ? (
            'Waiting for the first reading'
          ) : (
            <>
              Last checked <Ago at={readAt} />
            </>
          )}
        </p>
      </div>
      <Button onPress={() => void host.call('pollNow', { pageId: null })}>Check now</Button>
    </div>
  );
}
