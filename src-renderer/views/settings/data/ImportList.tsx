import type { ListedService, WatchList } from '#core/watchlist/listed';
import { levelWord } from '#core/i18n/words';
import type { Language } from '#core/i18n/language';
import { useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { LevelMark } from '../../../ui/LevelMark.tsx';
import { useImport, type Progress } from './use-import.ts';

interface ImportListProps {
  readonly file: string;
  readonly list: WatchList;
  readonly onClose: () => void;
}

const NOTHING: ReadonlySet<number> = new Set();

/** A list that was read: each service is looked at, and only what is ticked is watched. */
export function ImportList({ file, list, onClose }: ImportListProps) {
  const { say } = useLanguage();
  const { services, leftOut } = list;
  const { rows, isAdding, add } = useImport(services);
  const [unwanted, setUnwanted] = useState(NOTHING);
  const found = rows.flatMap(({ kind }, place) => (kind === 'found' ? [place] : []));
  const wanted = found.filter((place) => !unwanted.has(place));
  const looked = rows.filter(({ kind }) => kind !== 'waiting' && kind !== 'looking').length;

  return (
    <section className="import" aria-labelledby="import-heading">
      <h3 id="import-heading">{say('lists.from', { file })}</h3>
      <p role="status" className="muted-text small-text">
        {say('lists.found', { found: services.length, looked })}
        {leftOut > 0 && ` ${say('lists.left_out', { count: leftOut })}`}
      </p>
      <label className="import-all">
        <input
          type="checkbox"
          disabled={found.length === 0}
          checked={found.length > 0 && wanted.length === found.length}
          onChange={(event) => setUnwanted(event.target.checked ? NOTHING : new Set(found))}
        />
        {say('lists.all')}
      </label>
      <ul className="import-list">
        {services.map((service, place) => (
          <ImportRow
            key={`${place} ${service.urls[0]}`}
            service={service}
            progress={rows[place] ?? { kind: 'waiting' }}
            isWanted={!unwanted.has(place)}
            onWant={(isWanted) => {
              const next = new Set(unwanted);
              if (isWanted) next.delete(place);
              else next.add(place);
              setUnwanted(next);
            }}
          />
        ))}
      </ul>
      <div className="setting-actions">
        <Button kind="primary" disabled={isAdding || wanted.length === 0} onPress={() => void add(wanted)}>
          {say('lists.watch', { count: wanted.length })}
        </Button>
        <Button disabled={isAdding} onPress={onClose}>
          {say('lists.close')}
        </Button>
      </div>
    </section>
  );
}

interface ImportRowProps {
  readonly service: ListedService;
  readonly progress: Progress;
  readonly isWanted: boolean;
  readonly onWant: (isWanted: boolean) => void;
}

function ImportRow({ service, progress, isWanted, onWant }: ImportRowProps) {
  const language = useLanguage();
  const [url = ''] = service.urls;
  const seen = 'inspection' in progress ? progress.inspection : null;
  const name = service.name ?? seen?.name ?? url;
  return (
    <li className="import-row">
      <input
        id={`import ${url} ${name}`}
        type="checkbox"
        disabled={progress.kind !== 'found'}
        checked={progress.kind === 'added' || (progress.kind === 'found' && isWanted)}
        onChange={(event) => onWant(event.target.checked)}
      />
      <label htmlFor={`import ${url} ${name}`}>
        <bdi>{name}</bdi>
        <span className="muted-text small-text">{url}</span>
      </label>
      <span className="import-result small-text">
        {seen !== null && <LevelMark mark={seen.level} size={14} />}
        {progressWords(progress, language)}
      </span>
    </li>
  );
}

function progressWords(progress: Progress, language: Language): string {
  const { say } = language;
  if (progress.kind === 'failed') return progress.reason;
  if (progress.kind !== 'found') return say(`lists.${progress.kind}`);
  const { level, formatLabel } = progress.inspection;
  return say('lists.is', { level: levelWord(level, language), format: formatLabel });
}
