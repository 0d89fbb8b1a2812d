import { HOOK_EVENTS, type HookEventName } from '#core/hooks/hook';
import { useAppState } from '../../../host/use-app-state.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';

interface EventChoiceProps {
  readonly events: readonly HookEventName[];
  readonly onChange: (events: readonly HookEventName[]) => void;
}

/** Which turns of a matter it is told. */
export function EventChoice({ events, onChange }: EventChoiceProps) {
  const { say } = useLanguage();
  return (
    <fieldset className="hook-choice">
      <legend>{say('hooks.events')}</legend>
      {HOOK_EVENTS.map((event) => (
        <label key={event}>
          <input
            type="checkbox"
            checked={events.includes(event)}
            onChange={({ target }) =>
              onChange(HOOK_EVENTS.filter((one) => (one === event ? target.checked : events.includes(one))))
            }
          />
          <span>{say(`hooks.event_${event}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface ServiceChoiceProps {
  /** Null: all of them. */
  readonly pageIds: readonly string[] | null;
  readonly onChange: (pageIds: readonly string[] | null) => void;
}

/** Of which services. Those that are not watched any more stay chosen: they may come back. */
export function ServiceChoice({ pageIds, onChange }: ServiceChoiceProps) {
  const { say } = useLanguage();
  const { pages } = useAppState();
  return (
    <>
      <div className="hook-field">
        <span>{say('hooks.services')}</span>
        <Segmented
          label={say('hooks.services')}
          options={[
            { id: 'all', label: say('hooks.services_all') },
            { id: 'chosen', label: say('hooks.services_chosen') },
          ]}
          selected={pageIds === null ? 'all' : 'chosen'}
          onSelect={(which) => onChange(which === 'all' ? null : (pageIds ?? []))}
        />
      </div>
      {pageIds !== null && (
        <div className="hook-choice hook-services" role="group" aria-label={say('hooks.services_chosen')}>
          {pages.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={pageIds.includes(id)}
                onChange={({ target }) =>
                  onChange(target.checked ? [...pageIds, id] : pageIds.filter((one) => one !== id))
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      )}
    </>
  );
}
