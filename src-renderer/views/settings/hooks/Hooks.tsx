import type { Hook } from '#core/hooks/hook';
import { useRef, useState } from 'react';
import { useAppState } from '../../../host/use-app-state.ts';
import { useQuery } from '../../../host/use-query.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { DeadLetters } from './DeadLetters.tsx';
import { HookForm } from './HookForm.tsx';
import { HookRow } from './HookRow.tsx';
import { newHook } from './draft.ts';
import './hooks.css';

interface HooksProps {
  readonly hooks: readonly Hook[];
  /** Answers with what was wrong, in words; null where it was taken. */
  readonly onSave: (hooks: readonly Hook[]) => Promise<string | null>;
}

/** What runs, or who is told, besides the notifications. */
export function Hooks({ hooks, onSave }: HooksProps) {
  const { say } = useLanguage();
  const { revision } = useAppState();
  const heading = useRef<HTMLHeadingElement>(null);
  /** The hook that is changed or made. */
  const [edited, setEdited] = useState<Hook | null>(null);
  const { answer: states } = useQuery('hooks', {}, { subject: 'hooks', version: revision, settleMs: 500 });
  const byId = new Map((states ?? []).map((state) => [state.hookId, state]));
  const isNew = edited !== null && !hooks.some(({ id }) => id === edited.id);
  const replaced = (hook: Hook): readonly Hook[] => hooks.map((one) => (one.id === hook.id ? hook : one));

  function close(): void {
    setEdited(null);
    // What had the focus is gone with the form.
    heading.current?.focus();
  }

  async function save(hook: Hook): Promise<string | null> {
    const problem = await onSave(isNew ? [...hooks, hook] : replaced(hook));
    if (problem === null) close();
    return problem;
  }

  return (
    <section aria-labelledby="hooks-heading" className="settings-part">
      <h2 id="hooks-heading" ref={heading} tabIndex={-1}>
        {say('hooks.heading')}
      </h2>
      <p className="muted-text">{say('hooks.text')}</p>
      {hooks.length > 0 && (
        <ul className="hook-list">
          {hooks.map((hook) => (
            <li key={hook.id}>
              {edited?.id === hook.id ? (
                <HookForm hook={edited} isNew={false} onSave={save} onCancel={close} />
              ) : (
                <HookRow
                  hook={hook}
                  state={byId.get(hook.id) ?? null}
                  onEdit={() => setEdited(hook)}
                  onEnable={(enabled) => void onSave(replaced({ ...hook, enabled }))}
                  onRemove={() => {
                    void onSave(hooks.filter(({ id }) => id !== hook.id));
                    heading.current?.focus();
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {isNew ? (
        <HookForm hook={edited} isNew onSave={save} onCancel={close} />
      ) : (
        <Button onPress={() => setEdited(newHook())}>{say('hooks.add')}</Button>
      )}
      <DeadLetters />
    </section>
  );
}
