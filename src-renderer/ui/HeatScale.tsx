import { useLanguage } from './language.tsx';
import { HEAT_STEPS, heatFigure, type HeatMapCell } from './heat-map.ts';

/** What the steps mean: from the least troubled hour that had trouble to the most. */
export function HeatScale({ cells }: { readonly cells: readonly HeatMapCell[] }) {
  const { say } = useLanguage();
  const troubled = cells
    .filter(({ troubleFraction }) => (troubleFraction ?? 0) > 0)
    .sort((one, other) => (one.troubleFraction ?? 0) - (other.troubleFraction ?? 0));
  const [least, most] = [troubled[0], troubled.at(-1)];
  const unknown = cells.some(({ troubleFraction }) => troubleFraction === null);
  return (
    <ul className="heat-scale" aria-label={say('bars.legend')}>
      {least !== undefined && most !== undefined && (
        <li>
          {heatFigure(least)}
          <span className="heat-steps" aria-hidden="true">
            {Array.from({ length: HEAT_STEPS }, (_, step) => (
              <i key={step} className={`heat-${step + 1}`} />
            ))}
          </span>
          {say('heat.scale', { minutes: heatFigure(most) })}
        </li>
      )}
      <li>
        <i className="heat-0" /> {say('heat.no_trouble')}
      </li>
      {unknown && (
        <li>
          <i className="heat-none" /> {say('bars.no_data')}
        </li>
      )}
    </ul>
  );
}
