import type { AnswerOf } from '#core/contract/contract';
import { resolutionFigures, resolutionNote, spreadText } from './insight-words.ts';
import { useLanguage } from '../../../ui/language.tsx';

type Resolution = Extract<AnswerOf<'insights'>, { ok: true }>['value']['resolution'];

/** How long people waited: the middle, nine of ten, the longest, and how the rest is spread. */
export function TimeToResolve({ resolution }: { readonly resolution: Resolution }) {
  const language = useLanguage();
  const { say } = language;
  const figures = resolutionFigures(resolution, language);
  const most = Math.max(1, ...resolution.spread.map(({ incidents }) => incidents));
  return (
    <section className="insight" aria-labelledby="resolve-heading">
      <h3 id="resolve-heading">{say('insights.resolve')}</h3>
      {figures.length > 0 && (
        <dl className="resolve">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {resolution.resolved > 1 && (
        <ul className="spread" aria-label={say('insights.took')}>
          {resolution.spread.map(({ upToMs, incidents }, index, all) => (
            <li key={upToMs}>
              <span className="spread-name">{spreadText(upToMs, all[index - 1]?.upToMs ?? null, language)}</span>
              <span className="spread-track" aria-hidden="true">
                <i style={{ inlineSize: `${(incidents / most) * 100}%` }} />
              </span>
              <span className="spread-figure">
                {incidents}
                <span className="hidden-text"> {say('insights.incidents', { count: incidents })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="insight-note">{resolutionNote(resolution, language)}</p>
    </section>
  );
}
