import type { Settings } from '#core/settings/settings';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { OptionFields } from '../../ui/OptionFields.tsx';
import type { SettingsChanges } from './use-settings.ts';

interface NeutralAddressesProps {
  readonly settings: Settings;
  readonly onChange: (changes: SettingsChanges) => void;
}

const LONGEST_ADDRESS = 2_000;

/** The two addresses that tell whether our own connection works; not everybody wants to ask those we propose. */
export function NeutralAddresses({ settings, onChange }: NeutralAddressesProps) {
  const { say } = useLanguage();
  const [one, other] = settings.probing.neutralUrls;
  const [changed, setChanged] = useState<{ readonly one?: string; readonly other?: string }>({});
  const written = { one, other, ...changed };
  const isSame = written.one === one && written.other === other;
  const field = (id: 'one' | 'other', label: string) => ({
    ...{ id, label, hint: '', values: null, longest: LONGEST_ADDRESS },
    value: written[id],
  });
  return (
    <details className="neutral-addresses">
      <summary>{say('probing.neutral')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onChange({ probing: { neutralUrls: [written.one.trim(), written.other.trim()] } });
        }}
      >
        <p className="muted-text small-text">{say('probing.neutral_note')}</p>
        <OptionFields
          fields={[field('one', say('probing.neutral_one')), field('other', say('probing.neutral_other'))]}
          onChange={(id, value) => setChanged({ ...changed, [id]: value })}
        />
        <Button type="submit" disabled={isSame}>
          {say('probing.neutral_use')}
        </Button>
      </form>
    </details>
  );
}
