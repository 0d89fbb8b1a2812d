import { momentWords } from '#core/i18n/time-words';
import { useLanguage } from './language.tsx';
import './told-list.css';

const SHOWN = 20;

interface ToldListProps {
  /** Oldest first. */
  readonly notifications: readonly { readonly at: number; readonly title: string }[];
  readonly silences: readonly { readonly reason: string; readonly count: number }[];
  readonly timeZone: string;
}

/** Which notifications would have come, newest first, and why the others would not. */
export function ToldList({ notifications, silences, timeZone }: ToldListProps) {
  const language = useLanguage();
  const { say } = language;
  const newest = notifications.toReversed().slice(0, SHOWN);
  return (
    <div className="told">
      {notifications.length > SHOWN && <p>{say('told.newest', { shown: SHOWN })}</p>}
      {newest.length > 0 && (
        <ol className="told-list">
          {newest.map(({ at, title }, index) => (
            <li key={`${at} ${index}`}>
              <span className="muted-text small-text">{momentWords(at, timeZone, language)}</span>
              <bdi>{title}</bdi>
            </li>
          ))}
        </ol>
      )}
      {silences.length > 0 && (
        <>
          <p className="muted-text small-text">{say('told.silences')}</p>
          <ul className="muted-text small-text">
            {silences.map(({ reason, count }) => (
              <li key={reason}>{say('told.silence_count', { count, reason })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
