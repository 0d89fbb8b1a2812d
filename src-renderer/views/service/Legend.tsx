import { levelWord } from '#core/i18n/words';
import { LEVELS } from '#core/model/level';
import { BarStrip } from '../../ui/BarStrip.tsx';

const NO_SECONDS = {
  operational: 0,
  under_maintenance: 0,
  degraded_performance: 0,
  partial_outage: 0,
  major_outage: 0,
};

/** What the colours mean, in words. */
export function Legend() {
  return (
    <ul className="legend" aria-label="Legend">
      {[...LEVELS, 'unknown' as const].map((level) => (
        <li key={level}>
          <BarStrip days={[{ level, seconds: NO_SECONDS, coverageFraction: 1 }]} widthPx={7} heightPx={14} />
          {level === 'unknown' ? 'No data' : levelWord(level)}
        </li>
      ))}
      <li className="legend-note">The higher the colour, the longer it lasted.</li>
    </ul>
  );
}
