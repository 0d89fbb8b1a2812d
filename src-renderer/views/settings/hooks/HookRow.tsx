import type { HookState } from '#core/contract/hook-answers';
import type { Hook } from '#core/hooks/hook';
import type { Language } from '#core/i18n/language';
import { momentWords } from '#core/i18n/time-words';
import { parseAddress } from '#core/model/address';
import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { useAppState } from '../../../host/use-app-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';

interface HookRowProps {
  readonly hook: Hook;
  /** Null until it is known. */
  readonly state: HookState | null;
  readonly onEdit: () => void;
  readonly onEnable: (enabled: boolean) => void;
  readonly onRemove: () => void;
}

/** A hook: what it does, what came of it last, and what can be done with it. */
export function HookRow({ hook, state, onEdit, onEnable, onRemove }: HookRowProps) {
  const language = useLanguage();
  const { say } = language;
  const host = useHost();
  const { timeZone } = useAppState();
  const { id, name } = hook;
  const [said, setSaid] = useState<string | null>(null);

  function test(): void {
    setSaid(say('hooks.testing'));
    host.call('testHook', { hookId: id }).then(
      (result) => setSaid(result.ok ? result.value : result.problem),
      (fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault)),
    );
  }

  return (
    <div className="hook-row">
      <Toggle on={hook.enabled} onChange={onEnable}>
        {say('hooks.on', { name })}
      </Toggle>
      <p className="muted-text small-text">{targetWords(hook, language)}</p>
      {state !== null && <p className="muted-text small-text">{outcomeWords(state, timeZone, language)}</p>}
      {state !== null && state.waiting > 0 && (
        <p className="muted-text small-text">{say('hooks.waiting', { count: state.waiting })}</p>
      )}
      <div className="setting-actions">
        <Button label={say('hooks.test_named', { name })} onPress={test}>
          {say('hooks.test')}
        </Button>
        <Button label={say('hooks.edit_named', { name })} onPress={onEdit}>
          {say('hooks.edit')}
        </Button>
        <ConfirmDialog
          trigger={say('hooks.remove')}
          title={say('hooks.remove_title', { name })}
          confirm={say('hooks.remove')}
          onConfirm={onRemove}
        >
          <p>{say('hooks.remove_text')}</p>
        </ConfirmDialog>
        <span role="status" className="muted-text small-text hook-said">
          {said}
        </span>
      </div>
    </div>
  );
}

function targetWords({ target }: Hook, { say }: Language): string {
  if (target.kind === 'command') return say('hooks.runs', { program: target.program });
  const address = parseAddress(target.url);
  return say('hooks.posts', { host: address.ok ? address.value.host : target.url });
}

function outcomeWords({ last }: HookState, timeZone: string, language: Language): string {
  const { say } = language;
  if (last === null) return say('hooks.never');
  const moment = momentWords(last.at, timeZone, language);
  return last.problem === null
    ? say('hooks.delivered', { moment })
    : say('hooks.failed', { moment, problem: last.problem });
}
