import type { Service } from '#core/contract/answers';
import { useDeferredValue, useState } from 'react';
import { useQuery } from '../../../host/use-query.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { looksLikeAddress } from '../../../ui/looks-like-address.ts';
import { AddressField } from './AddressField.tsx';
import { useWishes } from './use-wishes.ts';
import { serviceWish, type Wish } from './wish.ts';
import { WishCards } from './WishCards.tsx';
import './first-run.css';

/** What fits on one screen. */
const SHOWN = 24;
const NONE: readonly Service[] = [];

interface FirstRunProps {
  /** True while pages are added: until then nothing else takes this place. */
  readonly onAdding: (isAdding: boolean) => void;
}

/** Nothing is watched yet: everything to be watched is chosen at once. */
export function FirstRun({ onAdding }: FirstRunProps) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(looksLikeAddress(typed) ? '' : typed.trim().slice(0, 200));
  const { answer, problem } = useQuery('services', { query }, { subject: 'services', version: 0 });
  /** Null until somebody has chosen: then what is proposed is what is chosen. */
  const [own, setOwn] = useState<ReadonlyMap<string, Wish> | null>(null);
  const { progress, failures, watch } = useWishes();
  const proposed = (answer ?? NONE).filter(({ firstRun }) => firstRun).map(serviceWish);
  const chosen = own ?? new Map(proposed.map((wish) => [wish.key, wish]));
  const shown = (answer ?? NONE).slice(0, SHOWN).map(serviceWish);
  const shownKeys = new Set(shown.map(({ key }) => key));
  const others = [...chosen.values()].filter(({ key }) => !shownKeys.has(key));

  function change(wish: Wish, isChosen: boolean): void {
    setOwn((before) => {
      const next = new Map(before ?? chosen);
      if (isChosen) next.set(wish.key, wish);
      else next.delete(wish.key);
      return next;
    });
  }

  function type(text: string): void {
    // What was proposed stays chosen when the list shows something else.
    setOwn((before) => before ?? chosen);
    setTyped(text);
  }

  async function watchAll(wishes: readonly Wish[]): Promise<void> {
    onAdding(true);
    if (await watch(wishes)) onAdding(false);
  }

  return (
    <div className="first-run">
      <div className="first-head">
        <h1 tabIndex={-1}>{say('first.heading')}</h1>
        <p className="muted-text">{say('first.text')}</p>
      </div>
      <AddressField typed={typed} onType={type} onWish={(wish) => change(wish, true)} />
      {problem !== null && <p role="alert">{problem}</p>}
      {others.length > 0 && (
        <WishCards label={say('choosing.yours')} wishes={others} chosen={chosen} onChange={change} />
      )}
      {answer !== null && (
        <WishCards
          label={say(query === '' ? 'choosing.popular' : 'choosing.matches')}
          wishes={shown}
          chosen={chosen}
          onChange={change}
        />
      )}
      <div className="first-go">
        {failures.length > 0 && (
          <div role="alert">
            <p>{say('choosing.failed', { count: failures.length })}</p>
            <ul>
              {failures.map(({ wish, reason }) => (
                <li key={wish.key}>{say('choosing.failure', { service: wish.name, reason })}</li>
              ))}
            </ul>
          </div>
        )}
        <div className="first-buttons">
          {failures.length === 0 ? (
            <Button
              kind="primary"
              disabled={progress !== null || chosen.size === 0}
              onPress={() => void watchAll([...chosen.values()])}
            >
              {say('choosing.watch', { count: chosen.size })}
            </Button>
          ) : (
            <>
              <Button kind="primary" onPress={() => void watchAll(failures.map(({ wish }) => wish))}>
                {say('choosing.try_again')}
              </Button>
              <Button onPress={() => onAdding(false)}>{say('choosing.go_on')}</Button>
            </>
          )}
          <span role="status" className="muted-text">
            {progress !== null && say('choosing.reading', progress)}
          </span>
        </div>
      </div>
    </div>
  );
}
