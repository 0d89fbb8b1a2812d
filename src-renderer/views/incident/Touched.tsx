import type { IncidentDetail } from '#core/contract/answers';
import { durationWords } from '#core/i18n/time-words';
import { levelWord } from '#core/i18n/words';
import { useAppState, usePage } from '../../host/use-app-state.ts';
import { useLanguage } from '../../ui/language.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { VendorTitle } from '../../ui/VendorTitle.tsx';
import { noLongerListed, touchedComponents } from './touched.ts';

export function Touched({ detail }: { readonly detail: IncidentDetail }) {
  const language = useLanguage();
  const { say } = language;
  const { now } = useAppState();
  const groups = new Map(usePage(detail.pageId)?.groups.map(({ id, name }) => [id, name]));
  const touched = touchedComponents(detail, now);
  const gone = noLongerListed(detail);
  return (
    <section aria-labelledby="touched-heading" className="touched">
      <h2 id="touched-heading">{say('incident_view.touched')}</h2>
      {touched.length === 0 && gone === 0 && <p className="muted-text">{say('incident_view.none_named')}</p>}
      <ul>
        {touched.map((component) => {
          const group = component.groupId === null ? undefined : groups.get(component.groupId);
          return (
            <li key={component.id}>
              <LevelMark mark={component.level} size={14} />
              <span className="touched-name">
                <VendorTitle>{component.name}</VendorTitle>
                {group !== undefined && (
                  <span className="touched-group">
                    <VendorTitle>{group}</VendorTitle>
                  </span>
                )}
              </span>
              <span className="touched-lasted">
                {component.lastedMs === null
                  ? say('incident_view.not_stated')
                  : say('incident_view.level_lasted', {
                      level: levelWord(component.level, language),
                      duration: durationWords(component.lastedMs, language),
                    })}
              </span>
            </li>
          );
        })}
      </ul>
      {gone > 0 && <p className="muted-text small-text">{say('incident_view.no_longer_listed', { count: gone })}</p>}
    </section>
  );
}
