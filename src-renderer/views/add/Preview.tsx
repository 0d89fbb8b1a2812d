import type { Inspection } from '#core/contract/contract';
import { levelWord } from '#core/i18n/words';
import { Button } from '../../ui/Button.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { counted } from '../../ui/words.ts';

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
  const { name, formatLabel, reason, level, components, incidents, warnings, alreadyWatched } = inspection;
  const more = components.length - MOST_COMPONENTS;
  return (
    <section className="preview" aria-busy={stale} aria-label={`Preview of ${name}`}>
      <div className="preview-head">
        <LevelMark mark={level} size={24} />
        <div>
          <h2>{name}</h2>
          <p className="muted-text">
            {levelWord(level)} · {formatLabel} ({lowerFirst(reason)})
          </p>
        </div>
        {alreadyWatched ? (
          <span className="muted-text">Already watched</span>
        ) : (
          <Button kind="primary" disabled={busy || stale} onPress={() => onWatch(inspection)}>
            {busy ? 'Reading…' : 'Watch'}
          </Button>
        )}
      </div>
      <p>
        {components.length === 0 ? 'The page lists no components' : counted(components.length, 'component')},{' '}
        {incidents.length === 0
          ? 'no incident on the page now'
          : `${counted(incidents.length, 'incident')} on the page`}
        .
      </p>
      <ul className="preview-components">
        {components.slice(0, MOST_COMPONENTS).map((component) => (
          <li key={component.id}>
            <LevelMark mark={component.level} size={14} />
            {component.name}
            <span className="hidden-text">, {levelWord(component.level)}</span>
          </li>
        ))}
        {more > 0 && <li className="muted-text">and {more} more</li>}
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
