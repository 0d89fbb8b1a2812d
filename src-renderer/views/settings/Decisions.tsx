import { momentWords } from '#core/i18n/time-words';
import { useQuery } from '../../host/use-query.ts';
import { useAppState } from '../../host/use-app-state.ts';
import { useLanguage } from '../../ui/language.tsx';

const SHOWN = 50;

/** Every time Greenbar spoke or kept silent, and why. */
export function Decisions() {
  const language = useLanguage();
  const { say } = language;
  const { timeZone, revision, pages } = useAppState();
  const { answer } = useQuery(
    'decisions',
    { limit: SHOWN },
    { subject: 'decisions', version: revision, settleMs: 2_000 },
  );
  const names = new Map(pages.map((page) => [page.id, page.name]));
  return (
    <section aria-labelledby="decisions-heading" className="settings-part">
      <h2 id="decisions-heading">{say('settings.why_not')}</h2>
      {answer?.length === 0 && <p className="muted-text">{say('settings.nothing_yet')}</p>}
      <ol className="decisions">
        {(answer ?? []).map((decision, index) => (
          <li key={`${decision.at} ${decision.threadId} ${index}`}>
            <span className="muted-text small-text">{momentWords(decision.at, timeZone, language)}</span>
            <span>
              <strong>{say(decision.outcome === 'notified' ? 'settings.told' : 'settings.kept_silent')}</strong> ·{' '}
              {say('settings.decision', {
                service: names.get(decision.pageId) ?? decision.pageId,
                subject: decision.subject,
              })}
              <span className="decision-reason">{decision.reason}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
