import type { DeadLetter } from '#core/contract/hook-answers';
import { momentWords } from '#core/i18n/time-words';
import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { useAppState } from '../../../host/use-app-state.ts';
import { useQuery } from '../../../host/use-query.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';

const SHOWN = 50;

/** What hooks could not be told, for somebody to decide about. */
export function DeadLetters() {
  const { say } = useLanguage();
  const host = useHost();
  const { revision } = useAppState();
  const [asked, setAsked] = useState(0);
  const options = { subject: 'deadLetters', version: `${revision} ${asked}`, settleMs: 500 };
  const { answer: letters } = useQuery('deadLetters', { limit: SHOWN }, options);
  if (letters === null || letters.length === 0) return null;

  function decide(command: 'retryDeadLetters' | 'discardDeadLetters', ids: readonly string[] | null): void {
    void host.call(command, { ids: ids === null ? null : [...ids] }).then(() => setAsked(asked + 1));
  }

  return (
    <section className="dead-letters" aria-labelledby="dead-letters-heading">
      <h3 id="dead-letters-heading">{say('hooks.dead_heading')}</h3>
      <p className="muted-text small-text">{say('hooks.dead_text')}</p>
      <ul>
        {letters.map((letter) => (
          <Letter
            key={letter.id}
            letter={letter}
            onRetry={() => decide('retryDeadLetters', [letter.id])}
            onDiscard={() => decide('discardDeadLetters', [letter.id])}
          />
        ))}
      </ul>
      {letters.length > 1 && (
        <div className="setting-actions">
          <Button onPress={() => decide('retryDeadLetters', null)}>{say('hooks.retry_all')}</Button>
          <Button onPress={() => decide('discardDeadLetters', null)}>{say('hooks.discard_all')}</Button>
        </div>
      )}
    </section>
  );
}

interface LetterProps {
  readonly letter: DeadLetter;
  readonly onRetry: () => void;
  readonly onDiscard: () => void;
}

function Letter({ letter, onRetry, onDiscard }: LetterProps) {
  const language = useLanguage();
  const { say } = language;
  const { timeZone } = useAppState();
  const { service, subject, hookName, event, at, problem, attempts } = letter;
  return (
    <li className="dead-letter">
      <div>
        <p>
          <strong>{say('hooks.said_title', { service, subject })}</strong>
        </p>
        <p className="muted-text small-text">
          <bdi>{hookName}</bdi> · {say(`hooks.event_${event}`)} · {momentWords(at, timeZone, language)}
        </p>
        <p className="muted-text small-text">
          {say('hooks.dead_attempts', { count: attempts })} <bdi>{problem}</bdi>
        </p>
      </div>
      <div className="setting-actions">
        <Button label={say('hooks.retry_named', { subject })} onPress={onRetry}>
          {say('hooks.retry')}
        </Button>
        <Button kind="quiet" label={say('hooks.discard_named', { subject })} onPress={onDiscard}>
          {say('hooks.discard')}
        </Button>
      </div>
    </li>
  );
}
