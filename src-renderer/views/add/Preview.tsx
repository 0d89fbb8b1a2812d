import type { Inspection } from '#core/contract/answers';
import { levelWord } from '#core/i18n/words';
import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { ComponentChoice } from './ComponentChoice.tsx';
import { ForecastNote } from './ForecastNote.tsx';
import { shortUrl, type Subject } from './subject.ts';
import { useWatch } from './use-watch.ts';

interface PreviewProps {
  readonly subject: Subject;
  readonly inspection: Inspection;
  readonly choices: Readonly<Record<string, string>>;
  /** What is shown is being looked at again. */
  readonly stale: boolean;
}

const NOTHING: ReadonlySet<string> = new Set();

/** What watching this page would show and tell; all of it is chosen until something is taken out. */
export function Preview({ subject, inspection, choices, stale }: PreviewProps) {
  const language = useLanguage();
  const { say } = language;
  const nameId = useId();
  const watching = useWatch();
  const [name, setName] = useState(inspection.name);
  const [muted, setMuted] = useState(NOTHING);
  const { formatLabel, reason, level, components, incidents, warnings, alreadyWatched, url } = inspection;
  const mutedIds = [...muted];
  const nothingLeft = components.length > 0 && muted.size === components.length;
  const isBusy = watching.busy !== null;

  function watch(): void {
    const isRenamed = name.trim() !== '' && name !== inspection.name;
    const hasChosen = Object.values(choices).some((value) => value !== '');
    // A row of the catalogue has its own name for what is chosen in it.
    const given = subject.kind === 'address' && !hasChosen ? inspection.name : null;
    watching.watch({
      ...{ url, formatId: inspection.formatId, choices, name: isRenamed ? name.trim() : given },
      ...(subject.kind === 'service' ? { serviceId: subject.service.id } : {}),
      ...(mutedIds.length === 0 ? {} : { rules: { mutedComponentIds: mutedIds } }),
    });
  }

  return (
    <section className="preview" aria-busy={stale} aria-label={say('add.preview', { name: inspection.name })}>
      <div className="preview-head">
        <LevelMark mark={level} size={24} />
        <div>
          <h2>
            <bdi>{inspection.name}</bdi>
          </h2>
          <p className="muted-text">
            {levelWord(level, language)} · {say('add.format', { format: formatLabel, reason })}
          </p>
          <p className="muted-text small-text preview-url">{shortUrl(url)}</p>
        </div>
        {alreadyWatched ? (
          <span className="muted-text">{say('add.already')}</span>
        ) : (
          <Button kind="primary" disabled={isBusy || stale || nothingLeft} onPress={watch}>
            {say(isBusy ? 'window.reading' : 'add.watch')}
          </Button>
        )}
      </div>
      {watching.problem !== null && <p role="alert">{watching.problem}</p>}
      <p>{say('add.found', { components: components.length, incidents: incidents.length })}</p>
      {!alreadyWatched && (
        <div className="preview-name">
          <label htmlFor={nameId}>{say('choosing.name')}</label>
          <input
            id={nameId}
            className="text-input"
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
      )}
      {!stale && <ForecastNote inspection={inspection} mutedIds={mutedIds} />}
      {components.length > 0 && (
        <ComponentChoice groups={inspection.groups} components={components} muted={muted} onChange={setMuted} />
      )}
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
