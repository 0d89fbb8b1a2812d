import type { IncidentDetail } from '#core/contract/contract';
import { durationWords } from '#core/i18n/time-words';
import { levelWord } from '#core/i18n/words';
import { useAppState } from '../../host/use-app-state.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { touchedComponents } from './touched.ts';
import { useLanguage } from '../../ui/language.tsx';

export function Touched({ detail }: { readonly detail: IncidentDetail }) {
  const language = useLanguage();
  const { say } = language;
  const { now } = useAppState();
  const touched = touchedComponents(detail, now);
  return (
    <section aria-labelledby="touched-heading" className="touched">
      <h2 id="touched-heading">{say('incident_view.touched')}</h2>
      {touched.length === 0 && <p className="muted-text">{say('incident_view.none_named')}</p>}
      <ul>
        {touched.map((component) => (
          <li key={component.id}>
            <LevelMark mark={component.level} size={14} />
            <bdi>{component.name}</bdi>
            <span className="muted-text small-text">
              {component.lastedMs === null
                ? say('incident_view.not_stated')
                : say('incident_view.level_lasted', {
                    level: levelWord(component.level, language),
                    duration: durationWords(component.lastedMs, language),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
