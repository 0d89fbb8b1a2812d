import type { IncidentDetail } from '#core/contract/contract';
import { durationWords } from '#core/i18n/time-words';
import { levelWord } from '#core/i18n/words';
import { useAppState } from '../../host/use-app-state.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { touchedComponents } from './touched.ts';

export function Touched({ detail }: { readonly detail: IncidentDetail }) {
  const { now } = useAppState();
  const touched = touchedComponents(detail, now);
  return (
    <section aria-labelledby="touched-heading" className="touched">
      <h2 id="touched-heading">Components touched</h2>
      {touched.length === 0 && <p className="muted-text">The vendor names none.</p>}
      <ul>
        {touched.map((component) => (
          <li key={component.id}>
            <LevelMark mark={component.level} size={14} />
            <span>{component.name}</span>
            <span className="muted-text small-text">
              {component.lastedMs === null
                ? 'level not stated'
                : `${levelWord(component.level)}, ${durationWords(component.lastedMs)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
