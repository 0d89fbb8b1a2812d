import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import type { SettingsFile } from '../../engine/ports.ts';

/** A settings file that remembers what it said, for who is to examine it later without reading it again. */
export interface NotedSettings {
  readonly file: SettingsFile;
  readonly current: () => Settings;
  /** What was wrong with it when it was read. */
  readonly warning: () => string | null;
}

export function noteSettings(file: SettingsFile): NotedSettings {
  let current = defaultSettings;
  let warning: string | null = null;
  return {
    file: {
      load() {
        const loaded = file.load();
        ({ settings: current, warning } = loaded);
        return loaded;
      },
      save(settings) {
        file.save(settings);
        current = settings;
      },
    },
    current: () => current,
    warning: () => warning,
  };
}
