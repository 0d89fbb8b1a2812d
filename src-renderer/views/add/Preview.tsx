import type { Inspection } from '#core/contract/contract';
import { levelWord } from '#core/i18n/words';
import { Button } from '../../ui/Button.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { useLanguage } from '../../ui/language.tsx';

interface PreviewProps {
  readonly inspection: Inspection;
  readonly busy: boolean;
  /** What is shown is being looked at again. */
  readonly stale: boolean;
  readonly onWatch: (inspection: Inspection) => void;
}

const MOST_COMPONENTS = 40;

/** What watching this page would show. */
export function Preview({ inspection, busy, stale, onWatch }: PreviewProps) {
  const language = useLanguage();
  const { say } = language;
  const { name, formatLabel, reason, level, components, incidents, warnings, alreadyWatched } = inspection;
  const more = components.length - MOST_COMPONENTS;
  return (
    <section className="preview" aria-busy={stale} aria-label={say('add.preview', { name })}>
      <div className="preview-head">
        <LevelMark mark={level} size={24} />
        <div>
          <h2>{name}</h2>
          <p className="muted-text">
            {levelWord(level, language)} · {say('add.format', { format: formatLabel, reason: lowerFirst(reason) })}
          </p>
        </div>
        {alreadyWatched ? (
          <span className="muted-text">{say('add.already')}</span>
        ) : (
          <Button kind="primary" disabled={busy || stale} onPress={() => onWatch(inspection)}>
            {say(busy ? 'window.reading' : 'add.watch')}
          </Button>
        )}
      </div>
      <p>{say('add.found', { components: components.length, incidents: incidents.length })}</p>
      <ul className="preview-components">
        {components.slice(0, MOST_COMPONENTS).map((component) => (
          <li key={component.id}>
            <LevelMark mark={component.level} size={14} />
            <bdi>{component.name}</bdi>
            <span className="hidden-text">, {levelWord(component.level, language)}</span>
          </li>
        ))}
        {more > 0 && <li className="muted-text">{say('window.and_more', { count: more })}</li>}
      </ul>
      {warnings.length > 0 && (
        <ul className="muted-text small-text">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
