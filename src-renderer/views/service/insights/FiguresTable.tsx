import type { AnswerOf } from '#core/contract/contract';
import { knownText, uptimeText } from '#core/i18n/uptime-words';
import { shareText } from './insight-words.ts';
import { useLanguage } from '../../../ui/language.tsx';

type Marked = NonNullable<Extract<AnswerOf<'insights'>, { ok: true }>['value']['marker']>;
export type Figures = NonNullable<Marked['before']>;

interface FiguresTableProps {
  readonly label: string;
  readonly columns: readonly { readonly name: string; readonly figures: Figures | null; readonly incidents?: number }[];
}

/** The same figures of two stretches, or of two services, side by side. */
export function FiguresTable({ label, columns }: FiguresTableProps) {
  const language = useLanguage();
  const { say } = language;
  const rows: readonly (readonly [name: string, value: (figures: Figures) => string])[] = [
    [say('bars.uptime'), ({ uptimeFraction }) => uptimeText(uptimeFraction, language)],
    [say('insights.in_trouble'), ({ troubleFraction }) => shareText(troubleFraction, language)],
    [
      say('insights.green_days'),
      ({ greenDays, knownDays }) =>
        knownDays === 0 ? say('bars.no_data') : say('insights.green_of', { green: greenDays, known: knownDays }),
    ],
    [
      say('insights.known'),
      ({ coverageFraction }) => say('insights.known_time', { share: knownText(coverageFraction, language) }),
    ],
  ];
  return (
    <table className="figures" aria-label={label}>
      <thead>
        <tr>
          <td />
          {columns.map(({ name }, index) => (
            <th key={index} scope="col">
              <bdi>{name}</bdi>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map(({ figures }, index) => (
              <td key={index}>{figures === null ? say('bars.no_data') : value(figures)}</td>
            ))}
          </tr>
        ))}
        {columns.some(({ incidents }) => incidents !== undefined) && (
          <tr>
            <th scope="row">{say('service.incidents')}</th>
            {columns.map(({ incidents }, index) => (
              <td key={index}>{incidents ?? say('bars.no_data')}</td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}
