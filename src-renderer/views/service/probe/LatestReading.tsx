import type { DescribedReading } from '#core/contract/probe-state';
import { PHASES, phaseMs } from '#core/probe/reading';
import { Ago } from '../../../ui/clock.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { millisecondsText } from './latency-words.ts';

/** The newest probe, and how long each part of it took. */
export function LatestReading({ reading }: { readonly reading: DescribedReading }) {
  const language = useLanguage();
  const { say } = language;
  const parts = PHASES.flatMap((phase) => {
    const tookMs = phaseMs(reading.phases, phase);
    return tookMs === null ? [] : [{ phase, text: millisecondsText(tookMs, language) }];
  });
  return (
    <div className="probe-latest">
      <p>
        {reading.words ?? say(reading.pace === 'slow' ? 'probing.answered_slowly' : 'probing.answered')}{' '}
        <span className="muted-text">
          <Ago at={reading.at} saying="probing.probed" />
        </span>
      </p>
      {parts.length > 0 && (
        <dl className="probe-phases">
          {parts.map(({ phase, text }) => (
            <div key={phase}>
              <dt>{say(`probing.phase.${phase}`)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
