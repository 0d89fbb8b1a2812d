import type { Settings } from '#core/settings/settings';
import type { SettingsFile } from '../engine/ports.ts';

/** Settings for one command: nothing is written, nothing announced, so that a running Greenbar is not spoken for. */
export function createMemorySettings(settings: Settings): SettingsFile {
  const silent: Settings = { ...settings, notifications: { ...settings.notifications, enabled: false } };
  return { load: () => ({ settings: silent, warning: null }), save: () => undefined };
}
