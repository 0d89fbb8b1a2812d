import { durationWords } from '#core/i18n/time-words';
import type { Settings } from '#core/settings/settings';
import { useAppState } from '../../host/use-app-state.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { SettingRow } from './SettingRow.tsx';
import { zoneOptions } from './time-zones.ts';
import type { SettingsChanges } from './use-settings.ts';

interface GeneralSettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: SettingsChanges) => void;
}

const INTERVALS = [30, 60, 120, 300, 600, 1_800, 3_600];
const THEMES = [
  { id: 'system', label: 'System' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
] as const;

export function GeneralSettings({ settings, onChange }: GeneralSettingsProps) {
  const { timeZone } = useAppState();
  const { intervalSeconds } = settings.polling;
  const intervals = INTERVALS.includes(intervalSeconds) ? INTERVALS : [intervalSeconds, ...INTERVALS];
  return (
    <section aria-labelledby="general-heading" className="settings-part">
      <h2 id="general-heading">General</h2>
      <SettingRow label="Check every" htmlFor="interval" note="Servers that ask for more patience get it.">
        <Select
          id="interval"
          value={String(intervalSeconds)}
          options={intervals.map((each) => ({ value: String(each), label: durationWords(each * 1_000) }))}
          onChange={(value) => onChange({ polling: { intervalSeconds: Number(value) } })}
        />
      </SettingRow>
      <SettingRow label="Time zone" htmlFor="time-zone" note={`Days are calendar days there; now ${timeZone}.`}>
        <Select
          id="time-zone"
          value={settings.appearance.timeZone}
          options={zoneOptions(settings.appearance.timeZone)}
          onChange={(value) => onChange({ appearance: { timeZone: value } })}
        />
      </SettingRow>
      <div className="setting-row">
        <span>Appearance</span>
        <Segmented
          label="Appearance"
          options={THEMES}
          selected={settings.appearance.theme}
          onSelect={(theme) => onChange({ appearance: { theme } })}
        />
      </div>
      <Toggle on={settings.startAtLogin} onChange={(startAtLogin) => onChange({ startAtLogin })}>
        Start when I log in
      </Toggle>
    </section>
  );
}
