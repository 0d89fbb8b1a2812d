import type { AnswerOf } from '#core/contract/contract';
import { knownText, uptimeText } from '#core/i18n/uptime-words';
import { shareText } from './insight-words.ts';

type Marked = NonNullable<Extract<AnswerOf<'insights'>, { ok: true }>['value']['marker']>;
export type Figures = NonNullable<Marked['before']>;

interface FiguresTableProps {
  readonly label: string;
  readonly columns: readonly { readonly name: string; readonly figures: Figures | null; readonly incidents?: number }[];
}

/** The same figures of two stretches, or of two services, side by side. */
export function FiguresTable({ label, columns }: FiguresTableProps) {
  const rows: readonly (readonly [name: string, value: (figures: Figures) => string])[] = [
    ['Uptime', ({ uptimeFraction }) => uptimeText(uptimeFraction)],
    ['In trouble', ({ troubleFraction }) => shareText(troubleFraction)],
    ['Green days', ({ greenDays, knownDays }) => (knownDays === 0 ? 'No data' : `${greenDays} of ${knownDays}`)],
    ['Known', ({ coverageFraction }) => `${knownText(coverageFraction)} of the time`],
  ];
  return (
    <table className="figures" aria-label={label}>
      <thead>
        <tr>
          <td />
          {columns.map(({ name }, index) => (
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map(({ figures }, index) => (
              <td key={index}>{figures === null ? 'No data' : value(figures)}</td>
            ))}
          </tr>
        ))}
        {columns.some(({ incidents }) => incidents !== undefined) && (
          <tr>
            <th scope="row">Incidents</th>
            {columns.map(({ incidents }, index) => (
              <td key={index}>{incidents ?? 'No data'}</td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}
