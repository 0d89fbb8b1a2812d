import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import type { SettingsFile } from '../engine/ports.ts';

/** A settings file that also tells the shell what it just said: some settings are the shell's own business. */
export interface WatchedSettings {
  readonly file: SettingsFile;
  current(): Settings;
  onChange(listener: (settings: Settings) => void): void;
}

/** Listens in on what the engine loads and saves. */
export function watchSettings(file: SettingsFile): WatchedSettings {
  let current = defaultSettings;
  const listeners = new Set<(settings: Settings) => void>();
  const heard = (settings: Settings): void => {
    current = settings;
    for (const listener of listeners) listener(settings);
  };
  return {
    file: {
      load() {
        const loaded = file.load();
        heard(loaded.settings);
        return loaded;
      },
      save(settings) {
        file.save(settings);
        heard(settings);
      },
    },
    current: () => current,
    onChange: (listener) => void listeners.add(listener),
  };
}
