import type { Update } from '#core/model/snapshot';
import { useAppState } from '../../host/use-app-state.ts';
import { Moment } from '../../ui/Moment.tsx';
import { VendorText } from '../../ui/VendorText.tsx';
import { statusWord } from '../../ui/words.ts';
import { useLanguage } from '../../ui/language.tsx';

interface TimelineProps {
  /** Oldest first. */
  readonly updates: readonly Update[];
  readonly onOpen: (url: string) => void;
}

/** What the vendor posted, newest first, as on every status page. */
export function Timeline({ updates, onOpen }: TimelineProps) {
  const language = useLanguage();
  const { say } = language;
  const { timeZone } = useAppState();
  return (
    <section aria-labelledby="timeline-heading" className="timeline">
      <h2 id="timeline-heading">{say('incident_view.updates')}</h2>
      {updates.length === 0 && <p className="muted-text">{say('incident_view.no_updates')}</p>}
      <ol>
        {updates.toReversed().map((update) => (
          <li key={update.id} className={`timeline-update timeline-${update.status}`}>
            <p className="timeline-head">
              <strong>{statusWord(update.status, language)}</strong>
              <span className="muted-text small-text">
                <Moment at={update.at} timeZone={timeZone} />
              </span>
            </p>
            <VendorText text={update.text} onOpen={onOpen} />
          </li>
        ))}
      </ol>
    </section>
  );
}
