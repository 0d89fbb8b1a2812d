import { durationWords } from '#core/i18n/time-words';
import type { Update } from '#core/model/snapshot';
import { useTimeZone } from '../../host/use-app-state.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { plainText } from '../../ui/plain-text.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { useRemembered } from '../../ui/use-remembered.ts';
import { VendorText } from '../../ui/VendorText.tsx';
import { statusWord } from '../../ui/words.ts';

interface TimelineProps {
  /** Oldest first. */
  readonly updates: readonly Update[];
  /** Null where it says nothing when an update came, as for what is only planned. */
  readonly startedAt: number | null;
  readonly onOpen: (url: string) => void;
}

const ORDERS = ['newest', 'oldest'] as const;
/** The dot of each status says more than the word only at these. */
const MARKED = new Set(['resolved', 'completed', 'postmortem', 'investigating']);

/** What the vendor posted, newest first, as on every status page, or in the order it happened. */
export function Timeline({ updates, startedAt, onOpen }: TimelineProps) {
  const language = useLanguage();
  const { say } = language;
  const timeZone = useTimeZone();
  const [order, setOrder] = useRemembered('updates', ORDERS, 'newest');
  const shown = order === 'newest' ? updates.toReversed() : updates;
  return (
    <section aria-labelledby="timeline-heading" className="timeline">
      <div className="timeline-bar">
        <h2 id="timeline-heading">
          {say('incident_view.updates')}{' '}
          {updates.length > 0 && <span className="timeline-count">{updates.length}</span>}
        </h2>
        {updates.length > 1 && (
          <Segmented
            label={say('incident_view.order')}
            options={ORDERS.map((id) => ({ id, label: say(`incident_view.${id}_first`) }))}
            selected={order}
            onSelect={setOrder}
          />
        )}
      </div>
      {updates.length === 0 && <p className="muted-text">{say('incident_view.no_updates')}</p>}
      <ol>
        {shown.map((update) => (
          <li
            key={update.id}
            className={`timeline-update${MARKED.has(update.status) ? ` timeline-${update.status}` : ''}`}
          >
            <h3 className="timeline-status">
              <bdi>{plainText(statusWord(update.status, language))}</bdi>
            </h3>
            <p className="timeline-when">
              <Moment at={update.at} timeZone={timeZone} />
              {startedAt !== null && update.at > startedAt && (
                <span>{say('incident_view.after', { duration: durationWords(update.at - startedAt, language) })}</span>
              )}
            </p>
            <VendorText text={update.text} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </section>
  );
}
