import type { PageState } from '#core/contract/app-state';
import { useDisagreements } from '../../../host/queries.ts';
import { useLanguage } from '../../../ui/language.tsx';

const DAYS = 30;
const MOST_LISTED = 20;

interface DisagreementsProps {
  readonly page: PageState;
  /** Of what has been probed. */
  readonly revision: number;
}

/** When the page said one thing and our own probe another. */
export function Disagreements({ page, revision }: DisagreementsProps) {
  const { say } = useLanguage();
  const { answer, loading, problem } = useDisagreements(page.id, DAYS, revision);
  const said = problem ?? (answer?.ok === false ? answer.problem : null);
  return (
    <section aria-labelledby="disagreements-heading" aria-busy={loading} className="disagreements">
      <h3 id="disagreements-heading">{say('probing.disagreements')}</h3>
      {said !== null && <p role="alert">{said}</p>}
      {answer?.ok === true && (
        <>
          <p>
            {say('probing.counts', { days: DAYS, unadmitted: answer.value.unadmitted, unseen: answer.value.unseen })}
          </p>
          <ul className="disagreement-list">
            {answer.value.list.slice(0, MOST_LISTED).map((each) => (
              <li key={`${each.kind} ${each.from}`}>
                {each.words} {each.isOngoing && <strong>{say('probing.goes_on')}</strong>}
              </li>
            ))}
          </ul>
          {answer.value.delays.stretches > 0 && (
            <div className="muted-text small-text">
              {answer.value.delayWords.map((words) => (
                <p key={words}>{words}</p>
              ))}
            </div>
          )}
        </>
      )}
    </section>
  );
}
