import type { PageState } from '#core/contract/app-state';
import type { AnswerOf } from '#core/contract/contract';
import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { useTimeZone } from '../../../host/use-app-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { ToldList } from '../../../ui/ToldList.tsx';

const DAYS = 90;

type Answer = AnswerOf<'preview'>;

/** What these settings would have brought: the way to find out whether they are too loud before they are. */
export function WouldHaveCome({ page }: { readonly page: PageState }) {
  const host = useHost();
  const { say } = useLanguage();
  const timeZone = useTimeZone();
  const [answer, setAnswer] = useState<Answer | null>(null);

  function ask(): void {
    host
      .call('preview', { pageId: page.id, days: DAYS })
      .then(setAnswer, (fault: unknown) =>
        setAnswer({ ok: false, problem: fault instanceof Error ? fault.message : String(fault) }),
      );
  }

  return (
    <div className="would-have-come">
      <Button onPress={ask}>{say('told.ask', { days: DAYS })}</Button>
      <div role="status">
        {answer?.ok === false && <p>{answer.problem}</p>}
        {answer?.ok === true && (
          <>
            <p>
              <strong>{say('told.count', { days: DAYS, count: answer.value.notifications.length })}</strong>
            </p>
            <ToldList {...answer.value} timeZone={timeZone} />
          </>
        )}
      </div>
    </div>
  );
}
