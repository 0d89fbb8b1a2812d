import type { Hook } from '#core/hooks/hook';
import { levelWord } from '#core/i18n/words';
import { LEVELS, type Level } from '#core/model/level';
import { useId, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { AddressFields, CommandFields } from './TargetFields.tsx';
import { draftOf, hasBadAddress, hookOf, type Draft } from './draft.ts';
import { EventChoice, ServiceChoice } from './HookScope.tsx';

interface HookFormProps {
  readonly hook: Hook;
  readonly isNew: boolean;
  /** Answers with what was wrong, in words. */
  readonly onSave: (hook: Hook) => Promise<string | null>;
  readonly onCancel: () => void;
}

const MINIMUMS: readonly Level[] = LEVELS.filter((level) => level !== 'operational' && level !== 'under_maintenance');

/** Everything about one hook. Unlike the other settings it takes effect when it is saved: half a hook is none. */
export function HookForm({ hook, isNew, onSave, onCancel }: HookFormProps) {
  const language = useLanguage();
  const { say } = language;
  const id = useId();
  const [draft, setDraft] = useState(() => draftOf(hook));
  const [problem, setProblem] = useState<string | null>(null);
  const change = (changes: Partial<Draft>): void => setDraft({ ...draft, ...changes });

  function save(): void {
    if (hasBadAddress(draft)) {
      setProblem(say('hooks.url_note'));
      return;
    }
    onSave(hookOf(draft)).then(setProblem, (fault: unknown) => {
      setProblem(fault instanceof Error ? fault.message : String(fault));
    });
  }

  return (
    <form
      className="hook-form"
      aria-labelledby={`${id}-heading`}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <h3 id={`${id}-heading`}>{isNew ? say('hooks.new') : say('hooks.change', { name: hook.name })}</h3>
      <div className="hook-field">
        <label htmlFor={`${id}-name`}>{say('hooks.name')}</label>
        <input
          id={`${id}-name`}
          className="text-input"
          required
          autoFocus
          maxLength={100}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </div>
      <div className="hook-field">
        <span>{say('hooks.kind')}</span>
        <Segmented
          label={say('hooks.kind')}
          options={[
            { id: 'post', label: say('hooks.kind_post') },
            { id: 'command', label: say('hooks.kind_command') },
          ]}
          selected={draft.kind}
          onSelect={(kind) => change({ kind })}
        />
      </div>
      {draft.kind === 'command' ? (
        <CommandFields draft={draft} onChange={change} />
      ) : (
        <AddressFields draft={draft} onChange={change} />
      )}
      <EventChoice events={draft.events} onChange={(events) => change({ events })} />
      <ServiceChoice pageIds={draft.pageIds} onChange={(pageIds) => change({ pageIds })} />
      <div className="hook-field">
        <label htmlFor={`${id}-minimum`}>{say('hooks.minimum')}</label>
        <Select
          id={`${id}-minimum`}
          value={draft.minimumLevel}
          options={withCurrent(draft.minimumLevel).map((level) => ({
            value: level,
            label: levelWord(level, language),
          }))}
          onChange={(minimumLevel) => change({ minimumLevel })}
        />
      </div>
      <Toggle on={draft.heldInSilence} onChange={(heldInSilence) => change({ heldInSilence })}>
        {say('hooks.held')}
      </Toggle>
      {problem !== null && <p role="alert">{problem}</p>}
      <div className="setting-actions">
        <Button kind="primary" type="submit">
          {say('hooks.save')}
        </Button>
        <Button onPress={onCancel}>{say('window.cancel')}</Button>
      </div>
    </form>
  );
}

/** What a file says is in the list, too. */
function withCurrent(level: Level): readonly Level[] {
  return MINIMUMS.includes(level) ? MINIMUMS : [level, ...MINIMUMS];
}
