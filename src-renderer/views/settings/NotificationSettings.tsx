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

interface NotificationSettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: SettingsChanges) => void;
}

const MINIMUMS: readonly Level[] = LEVELS.filter((level) => level !== 'operational' && level !== 'under_maintenance');

export function NotificationSettings({ settings, onChange }: NotificationSettingsProps) {
  const { notifications } = settings;
  const change = (changes: Partial<Settings['notifications']>) => onChange({ notifications: changes });
  return (
    <section aria-labelledby="notifications-heading" className="settings-part">
      <h2 id="notifications-heading">Notifications</h2>
      <Toggle on={notifications.enabled} onChange={(enabled) => change({ enabled })}>
        Tell me when a service breaks or recovers
      </Toggle>
      <SettingRow label="From" htmlFor="minimum-level" note="Milder trouble is kept in the history only.">
        <Select
          id="minimum-level"
          value={notifications.minimumLevel}
          options={MINIMUMS.map((level) => ({ value: level, label: levelWord(level) }))}
          onChange={(minimumLevel) => change({ minimumLevel })}
        />
      </SettingRow>
      <Toggle on={notifications.updates} onChange={(updates) => change({ updates })}>
        Every update of an incident, not only its beginning and end
      </Toggle>
      <Toggle on={notifications.maintenances} onChange={(maintenances) => change({ maintenances })}>
        Planned maintenance
      </Toggle>
      <QuietHours hours={notifications.quietHours} onChange={(quietHours) => change({ quietHours })} />
      <TestNotification />
    </section>
  );
}

function TestNotification() {
  const host = useHost();
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
        Send a test notification
      </Button>
      <span role="status" className="muted-text">
        {said}
      </span>
    </div>
  );
}
