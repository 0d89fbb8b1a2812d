import type { Service } from '#core/contract/answers';
import { useEffect, useId, useRef, useState } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { movedBy } from './list-keys.ts';
import { shortUrl } from './subject.ts';

interface ServiceSearchProps {
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Best first. */
  readonly services: readonly Service[];
  /** Whether they are the answer to what is typed now. */
  readonly isCurrent: boolean;
  readonly picked: Service | null;
  readonly onPick: (service: Service | null) => void;
}

/**
 * A box with the list it searches below it. The focus stays in the box: arrow keys walk the list, Enter picks, Escape takes
 * back, first what was picked and then what was typed. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function ServiceSearch({ typed, onType, services, isCurrent, picked, onPick }: ServiceSearchProps) {
  const { say } = useLanguage();
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [walked, setWalked] = useState<string | null>(null);
  /** Enter was pressed for what was typed, before the list could follow. */
  const [isMeant, setMeant] = useState(false);
  const found = services.findIndex((service) => service.id === walked);
  // Whoever has typed a name means the first that fits.
  const active = found >= 0 ? found : typed.trim() === '' ? -1 : 0;
  const activeId = services[active] === undefined ? undefined : `${id}-${services[active].id}`;

  useEffect(() => {
    if (found >= 0) list.current?.children[found]?.scrollIntoView({ block: 'nearest' });
  }, [found]);

  if (isMeant && isCurrent) {
    setMeant(false);
    if (services[0] !== undefined) onPick(services[0]);
  }

  function press(event: React.KeyboardEvent): void {
    // While a word is being composed the keys are the composer's.
    if (event.nativeEvent.isComposing) return;
    const next = movedBy(event.key, active, services.length);
    if (next !== null) setWalked(services[next]?.id ?? null);
    else if (event.key === 'Enter' && !isCurrent && found < 0) setMeant(true);
    else if (event.key === 'Enter' && services[active] !== undefined) onPick(services[active]);
    else if (event.key === 'Escape' && picked !== null) onPick(null);
    else if (event.key === 'Escape' && typed !== '') onType('');
    else return;
    event.preventDefault();
  }

  return (
    <>
      <div className="search">
        <svg className="search-icon" aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">
          <circle cx="6" cy="6" r="4.2" />
          <path d="M9.2 9.2L12.4 12.4" />
        </svg>
        <input
          role="combobox"
          type="text"
          aria-label={say('add.field')}
          aria-expanded={services.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          aria-describedby={`${id}-keys`}
          placeholder={say('add.example')}
          spellCheck="false"
          autoComplete="off"
          maxLength={2_000}
          value={typed}
          onChange={(event) => {
            setWalked(null);
            setMeant(false);
            onType(event.target.value);
          }}
          onKeyDown={press}
        />
      </div>
      <p id={`${id}-keys`} className="hidden-text">
        {say('choosing.keys')}
      </p>
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={say('add.services')} className="catalogue">
        {services.map((service, index) => (
          <li
            key={service.id}
            id={`${id}-${service.id}`}
            role="option"
            aria-selected={service.id === picked?.id}
            className={index === active ? 'catalogue-row catalogue-row-active' : 'catalogue-row'}
            onClick={() => {
              setWalked(service.id);
              onPick(service);
            }}
          >
            <div>
              <strong>
                <bdi>{service.name}</bdi>
              </strong>
              <p className="muted-text small-text">
                {service.category} · {shortUrl(service.url)}
              </p>
            </div>
            {service.watched && <span className="muted-text small-text">{say('add.watched')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
