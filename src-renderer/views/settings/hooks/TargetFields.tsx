import { HOOK_TEMPLATES, type HookTemplate } from '#core/hooks/hook';
import { durationWords } from '#core/i18n/time-words';
import { SECOND_MS } from '#core/model/time';
import { useId } from 'react';
import { useLanguage } from '../../../ui/language.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { Draft } from './draft.ts';

interface TargetFieldsProps {
  readonly draft: Draft;
  readonly onChange: (changes: Partial<Draft>) => void;
}

/** Names, the same in every language. */
const TEMPLATE_NAMES: Readonly<Record<Exclude<HookTemplate, 'json'>, string>> = {
  'slack-webhook': 'Slack',
  'discord-webhook': 'Discord',
  'teams-webhook': 'Microsoft Teams',
  ntfy: 'ntfy',
};
const TIME_LIMITS = [5, 10, 30, 60, 120, 300];

/** A program, what it is started with, and how long it may take. */
export function CommandFields({ draft, onChange }: TargetFieldsProps) {
  const language = useLanguage();
  const { say } = language;
  const id = useId();
  const { command, argumentLines } = draft;
  const { timeLimitSeconds } = command;
  const limits = TIME_LIMITS.includes(timeLimitSeconds) ? TIME_LIMITS : [timeLimitSeconds, ...TIME_LIMITS];
  return (
    <>
      <div className="hook-field">
        <label htmlFor={`${id}-program`}>{say('hooks.program')}</label>
        <input
          id={`${id}-program`}
          className="text-input"
          dir="ltr"
          required
          maxLength={1_000}
          spellCheck="false"
          autoComplete="off"
          aria-describedby={`${id}-program-note`}
          value={command.program}
          onChange={(event) => onChange({ command: { ...command, program: event.target.value } })}
        />
        <p id={`${id}-program-note`} className="muted-text small-text">
          {say('hooks.program_note')}
        </p>
      </div>
      <div className="hook-field">
        <label htmlFor={`${id}-arguments`}>{say('hooks.arguments')}</label>
        <textarea
          id={`${id}-arguments`}
          className="text-input"
          dir="ltr"
          rows={3}
          spellCheck="false"
          aria-describedby={`${id}-arguments-note`}
          value={argumentLines}
          onChange={(event) => onChange({ argumentLines: event.target.value })}
        />
        <p id={`${id}-arguments-note`} className="muted-text small-text">
          {say('hooks.arguments_note')}
        </p>
      </div>
      <div className="hook-field">
        <label htmlFor={`${id}-limit`}>{say('hooks.time_limit')}</label>
        <Select
          id={`${id}-limit`}
          value={String(timeLimitSeconds)}
          options={limits.map((each) => ({ value: String(each), label: durationWords(each * SECOND_MS, language) }))}
          onChange={(value) => onChange({ command: { ...command, timeLimitSeconds: Number(value) } })}
        />
      </div>
    </>
  );
}

/** An address, in which form it is told, and what that is signed with. */
export function AddressFields({ draft, onChange }: TargetFieldsProps) {
  const { say } = useLanguage();
  const id = useId();
  const { address, secret } = draft;
  return (
    <>
      <div className="hook-field">
        <label htmlFor={`${id}-url`}>{say('hooks.url')}</label>
        <input
          id={`${id}-url`}
          className="text-input"
          type="url"
          dir="ltr"
          required
          maxLength={2_000}
          spellCheck="false"
          autoComplete="off"
          aria-describedby={`${id}-url-note`}
          value={address.url}
          onChange={(event) => onChange({ address: { ...address, url: event.target.value } })}
        />
        <p id={`${id}-url-note`} className="muted-text small-text">
          {say('hooks.url_note')}
        </p>
      </div>
      <div className="hook-field">
        <label htmlFor={`${id}-template`}>{say('hooks.template')}</label>
        <Select
          id={`${id}-template`}
          value={address.template}
          options={HOOK_TEMPLATES.map((value) => ({
            value,
            label: value === 'json' ? say('hooks.template_json') : TEMPLATE_NAMES[value],
          }))}
          onChange={(template) => onChange({ address: { ...address, template } })}
        />
      </div>
      <div className="hook-field">
        <label htmlFor={`${id}-secret`}>{say('hooks.secret')}</label>
        <input
          id={`${id}-secret`}
          className="text-input"
          type="password"
          dir="ltr"
          maxLength={200}
          autoComplete="off"
          aria-describedby={`${id}-secret-note`}
          value={secret}
          onChange={(event) => onChange({ secret: event.target.value })}
        />
        <p id={`${id}-secret-note`} className="muted-text small-text">
          {say('hooks.secret_note')}
        </p>
      </div>
    </>
  );
}
