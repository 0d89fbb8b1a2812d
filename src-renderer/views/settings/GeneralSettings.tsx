import { LOCALE_NAMES, LOCALES, type Locale } from '#core/i18n/locales';
import { durationWords } from '#core/i18n/time-words';
import type { Settings } from '#core/settings/settings';
import { useTimeZone } from '../../host/use-app-state.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { NeutralAddresses } from './NeutralAddresses.tsx';
import { SettingRow } from './SettingRow.tsx';
import { zoneOptions } from './time-zones.ts';
import type { SettingsChanges } from './use-settings.ts';
import { useLanguage } from '../../ui/language.tsx';

interface GeneralSettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: SettingsChanges) => void;
}

const INTERVALS = [30, 60, 120, 300, 600, 1_800, 3_600];
const THEMES = [
  { id: 'system', label: 'settings.system' },
  { id: 'light', label: 'settings.light' },
  { id: 'dark', label: 'settings.dark' },
] as const;
const CHANNELS = [
  { id: 'stable', label: 'settings.versions_stable' },
  { id: 'beta', label: 'settings.versions_beta' },
  { id: 'off', label: 'settings.versions_off' },
] as const;

export function GeneralSettings({ settings, onChange }: GeneralSettingsProps) {
  const language = useLanguage();
  const { say } = language;
  const timeZone = useTimeZone();
  const { intervalSeconds } = settings.polling;
  const intervals = INTERVALS.includes(intervalSeconds) ? INTERVALS : [intervalSeconds, ...INTERVALS];
  return (
    <section aria-labelledby="general-heading" className="settings-part">
      <h2 id="general-heading">{say('settings.general')}</h2>
      <SettingRow label={say('settings.interval')} htmlFor="interval" note={say('settings.interval_note')}>
        <Select
          id="interval"
          value={String(intervalSeconds)}
          options={intervals.map((each) => ({ value: String(each), label: durationWords(each * 1_000, language) }))}
          onChange={(value) => onChange({ polling: { intervalSeconds: Number(value) } })}
        />
      </SettingRow>
      <SettingRow label={say('settings.zone')} htmlFor="time-zone" note={say('settings.zone_note', { zone: timeZone })}>
        <Select
          id="time-zone"
          value={settings.appearance.timeZone}
          options={zoneOptions(settings.appearance.timeZone, language)}
          onChange={(value) => onChange({ appearance: { timeZone: value } })}
        />
      </SettingRow>
      <div className="setting-row">
        <span>{say('settings.appearance')}</span>
        <Segmented
          label={say('settings.appearance')}
          options={THEMES.map(({ id, label }) => ({ id, label: say(label) }))}
          selected={settings.appearance.theme}
          onSelect={(theme) => onChange({ appearance: { theme } })}
        />
      </div>
      <SettingRow label={say('settings.language')} htmlFor="language">
        <Select<'system' | Locale>
          id="language"
          value={settings.appearance.language}
          options={[
            { value: 'system', label: say('settings.language_system') },
            ...LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] })),
          ]}
          onChange={(chosen) => onChange({ appearance: { language: chosen } })}
        />
      </SettingRow>
      <Toggle on={settings.startAtLogin} onChange={(startAtLogin) => onChange({ startAtLogin })}>
        {say('settings.start')}
      </Toggle>
      <Toggle on={settings.appearance.trayCount} onChange={(trayCount) => onChange({ appearance: { trayCount } })}>
        {say('settings.tray_count')}
      </Toggle>
      <SettingRow label={say('settings.versions')} htmlFor="versions" note={say('settings.versions_note')}>
        <Select
          id="versions"
          value={settings.updates.channel}
          options={CHANNELS.map(({ id, label }) => ({ value: id, label: say(label) }))}
          onChange={(channel) => onChange({ updates: { channel } })}
        />
      </SettingRow>
      <NeutralAddresses settings={settings} onChange={onChange} />
    </section>
  );
}
