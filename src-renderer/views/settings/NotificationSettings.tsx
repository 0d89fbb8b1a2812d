import type { Examination } from '#core/doctor/finding';
import type { NotifierReport } from '#core/events/delivery';
import { levelWord } from '#core/i18n/words';
import { LEVELS, type Level } from '#core/model/level';
import type { Settings } from '#core/settings/settings';
import { Select } from '../../ui/Select.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { Delivery } from './delivery/Delivery.tsx';
import { TestNotification } from './delivery/TestNotification.tsx';
import { QuietHours } from './QuietHours.tsx';
import { SettingRow } from './SettingRow.tsx';
import type { SettingsChanges } from './use-settings.ts';
import { useLanguage } from '../../ui/language.tsx';

interface NotificationSettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: SettingsChanges) => void;
  readonly notifier: NotifierReport | null;
  readonly examination: Examination | null;
}

const MINIMUMS: readonly Level[] = LEVELS.filter((level) => level !== 'operational' && level !== 'under_maintenance');

export function NotificationSettings({ settings, onChange, notifier, examination }: NotificationSettingsProps) {
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
      <Delivery
        report={notifier}
        examination={examination}
        chosen={notifications.delivery}
        onChoose={(delivery) => change({ delivery })}
      />
      <TestNotification />
    </section>
  );
}
