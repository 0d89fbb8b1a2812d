import type { PageHistory } from '#core/history/page-record';
import { factsOf } from './facts.ts';
import { useLanguage } from '../../ui/language.tsx';

/** The range in figures. */
export function Facts({ history }: { readonly history: PageHistory }) {
  const language = useLanguage();
  return (
    <dl className="facts">
      {factsOf(history, language).map((fact) => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>
            {fact.value}
            {fact.note !== null && <span className="facts-note">{fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
