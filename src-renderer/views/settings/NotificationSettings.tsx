import { levelWord } from '#core/i18n/words';
import { LEVELS, type Level } from '#core/model/level';
import type { Settings } from '#core/settings/settings';
import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { QuietHours } from './QuietHours.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsChanges } from './use-settings.ts';
import { useLanguage } from '../../ui/language.tsx';

interface NotificationSettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: SettingsChanges) => void;
}

const MINIMUMS: readonly Level[] = LEVELS.filter((level) => level !== 'operational' && level !== 'under_maintenance');

export function NotificationSettings({ settings, onChange }: NotificationSettingsProps) {
  const language = useLanguage();
  const { say } = language;
  const { notifications } = settings;
  const change = (changes: Partial<Settings['notifications']>) => onChange({ notifications: changes });
  return (
    <section aria-labelledby="notifications-heading" className="settings-part">
      <h2 id="notifications-heading">{say('settings.notifications')}</h2>
      <Toggle on={notifications.enabled} onChange={(enabled) => change({ enabled })}>
        {say('settings.tell')}
      </Toggle>
      <SettingRow label={say('settings.from')} htmlFor="minimum-level" note={say('settings.from_note')}>
        <Select
          id="minimum-level"
          value={notifications.minimumLevel}
          options={MINIMUMS.map((level) => ({ value: level, label: levelWord(level, language) }))}
          onChange={(minimumLevel) => change({ minimumLevel })}
        />
      </SettingRow>
      <Toggle on={notifications.updates} onChange={(updates) => change({ updates })}>
        {say('settings.updates')}
      </Toggle>
      <Toggle on={notifications.maintenances} onChange={(maintenances) => change({ maintenances })}>
        {say('settings.maintenances')}
      </Toggle>
      <QuietHours hours={notifications.quietHours} onChange={(quietHours) => change({ quietHours })} />
      <TestNotification />
    </section>
  );
}

function TestNotification() {
  const host = useHost();
  const { say } = useLanguage();
  const [said, setSaid] = useState<string | null>(null);
  return (
    <div className="setting-actions">
      <Button
        onPress={() => {
          host.call('testNotification', {}).then(
            (result) => setSaid(result.ok ? result.value : result.problem),
            (fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault)),
          );
        }}
      >
        {say('settings.test')}
      </Button>
      <span role="status" className="muted-text">
        {said}
      </span>
    </div>
  );
}
