import { levelWord } from '#core/i18n/words';
import { LEVELS } from '#core/model/level';
import { BarStrip } from '../../ui/BarStrip.tsx';
import { useLanguage } from '../../ui/language.tsx';

const NO_SECONDS = {
  operational: 0,
  under_maintenance: 0,
  degraded_performance: 0,
  partial_outage: 0,
  major_outage: 0,
};

/** What the colours mean, in words. */
export function Legend() {
  const language = useLanguage();
  const { say } = language;
  return (
    <ul className="legend" aria-label={say('bars.legend')}>
      {[...LEVELS, 'unknown' as const].map((level) => (
        <li key={level}>
          <BarStrip days={[{ level, seconds: NO_SECONDS, coverageFraction: 1 }]} widthPx={7} heightPx={14} />
          {level === 'unknown' ? say('bars.no_data') : levelWord(level, language)}
        </li>
      ))}
      <li className="legend-note">{say('bars.legend_height')}</li>
    </ul>
  );
}
