import type { Service } from '#core/contract/answers';
import { useDeferredValue, useState } from 'react';
import { useQuery } from '../../host/use-query.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { looksLikeAddress } from '../../ui/looks-like-address.ts';
import { Candidate } from './Candidate.tsx';
import { ServiceSearch } from './ServiceSearch.tsx';
import { keyOf, type Subject } from './subject.ts';
import './add.css';

const NONE: readonly Service[] = [];

/** One box for both ways: a name searches the catalogue, an address is looked at. */
export function Add() {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState<Service | null>(null);
  const isAddress = looksLikeAddress(typed);
  const asked = useDeferredValue(typed.trim().slice(0, 200));
  const { answer, loading, problem } = useQuery('services', { query: asked }, { subject: 'services', version: 0 });
  const services = isAddress ? NONE : (answer ?? NONE);
  const subject: Subject | null = isAddress
    ? { kind: 'address', url: typed.trim() }
    : picked === null
      ? null
      : { kind: 'service', service: picked };

  return (
    <div className={subject === null ? 'add' : 'add add-picked'}>
      <div className="add-head">
        <h1 tabIndex={-1}>{say('add.heading')}</h1>
        <p className="muted-text">{say('add.text')}</p>
      </div>
      <div className="add-search">
        <ServiceSearch
          typed={typed}
          onType={(text) => {
            setTyped(text);
            setPicked(null);
          }}
          services={services}
          isCurrent={!loading && asked === typed.trim().slice(0, 200)}
          picked={picked}
          onPick={setPicked}
        />
        <p className="muted-text small-text" role="status">
          {problem ??
            (answer === null
              ? say('add.reading_catalogue')
              : isAddress
                ? ''
                : services.length === 0
                  ? say('add.unknown')
                  : say('add.count', { count: services.length }))}
        </p>
      </div>
      <div className="add-candidate">
        {subject === null ? (
          <p className="add-hint muted-text">{say('choosing.hint')}</p>
        ) : (
          <>
            {picked !== null && !isAddress && (
              <span className="add-back">
                <Button kind="quiet" onPress={() => setPicked(null)}>
                  {say('choosing.back')}
                </Button>
              </span>
            )}
            <Candidate key={keyOf(subject)} subject={subject} />
          </>
        )}
      </div>
    </div>
  );
}
