import type { BarUnit } from '#core/history/bar-units';
import { levelWord } from '#core/i18n/words';
import { LEVELS } from '#core/model/level';
import type { BarDay } from '#core/picture/bar-geometry';
import type { GridRow } from '../../ui/bar-grid-row.ts';
import { BarStrip } from '../../ui/BarStrip.tsx';
import { useLanguage } from '../../ui/language.tsx';

const NO_SECONDS = {
  operational: 0,
  under_maintenance: 0,
  degraded_performance: 0,
  partial_outage: 0,
  major_outage: 0,
};

interface LegendProps {
  readonly rows: readonly GridRow[];
  readonly unit: BarUnit;
}

/** What the colours mean, in words; textures are explained where there are any. */
export function Legend({ rows, unit }: LegendProps) {
  const language = useLanguage();
  const { say } = language;
  const has = (texture: 'unread' | 'estimated'): boolean =>
    rows.some(({ days }) => days.some((day) => day[texture] === true));
  const samples: readonly (readonly [string, Partial<BarDay>])[] = [
    ...LEVELS.map((level) => [levelWord(level, language), { level }] as const),
    [say('bars.no_data'), { level: 'unknown' }],
    ...(has('unread') ? [[say('bars.unread'), { level: 'unknown', unread: true }] as const] : []),
    ...(has('estimated') ? [[say('bars.estimated'), { level: 'operational', estimated: true }] as const] : []),
  ];
  return (
    <ul className="legend" aria-label={say('bars.legend')}>
      {samples.map(([word, day]) => (
        <li key={word}>
          <BarStrip
            days={[{ level: 'unknown', seconds: NO_SECONDS, coverageFraction: 1, ...day }]}
            widthPx={7}
            heightPx={14}
          />
          {word}
        </li>
      ))}
      <li className="legend-note">
        {unit === 'day' ? say('bars.legend_height') : `${say('bars.unit', { unit })} ${say('bars.legend_height')}`}
      </li>
    </ul>
  );
}
