import { copyFileSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Conf from 'conf';
import { english } from '#core/i18n/language';
import { sentenceIn, type Sentence } from '#core/i18n/sentence';
import { parseSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import type { SettingsFile } from '../engine/ports.ts';
import { setAside, stampedName } from './set-aside.ts';

type Fields = Record<string, unknown>;

/** What is used of `conf`, and of electron-store, which is built on it. */
export interface SettingsWriter {
  store: Fields;
}

/** Hooks hold secrets, in their addresses too: the file is for its owner's eyes. */
export const SETTINGS_MODE = 0o600;

/** Opens the writer for `settings.json` in the folder. Electron's shell hands in electron-store: it is the same file. */
export type OpenWriter = (dataDir: string) => SettingsWriter;

const openConf: OpenWriter = (dataDir) =>
  new Conf<Fields>({ configName: 'settings', cwd: dataDir, configFileMode: SETTINGS_MODE });

/**
 * The settings in the data folder. A file that is no JSON object is renamed, and one with wrong parts is copied before
 * it is first written: neither is ever overwritten unseen. Saving throws what the disk throws.
 */
export function openSettingsFile(dataDir: string, openWriter: OpenWriter = openConf): SettingsFile {
  const file = join(dataDir, 'settings.json');
  let copyFirst = false;
  let writer: SettingsWriter | null = null;
  return {
    load() {
      const found = read(file);
      if (found.kind === 'unreadable') {
        copyFirst = false;
        return { settings: parseSettings(undefined).settings, ...warned([found.warning]) };
      }
      const { settings, problems } = parseSettings(found.kind === 'missing' ? undefined : found.fields);
      copyFirst = problems.length > 0;
      return { settings, ...warned(problems) };
    },
    save(settings: Settings) {
      if (copyFirst) copyFileSync(file, stampedName(file, 'before-repair'));
      copyFirst = false;
      writer ??= openWriter(dataDir);
      writer.store = { ...settings };
    },
  };
}

type Found =
  | { readonly kind: 'missing' }
  | { readonly kind: 'read'; readonly fields: Fields }
  | { readonly kind: 'unreadable'; readonly warning: Sentence };

/** Looks before `conf` does: it takes a list for an empty object, and throws at half a file. */
function read(file: string): Found {
  let bytes: string;
  try {
    bytes = readFileSync(file, 'utf8');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return { kind: 'missing' };
    return { kind: 'unreadable', warning: { key: 'notice.settings_unreadable', values: { file } } };
  }
  const fields = parseObject(bytes);
  if (fields !== null) return { kind: 'read', fields };
  try {
    const kept = basename(setAside(file));
    return { kind: 'unreadable', warning: { key: 'notice.settings_damaged', values: { file: kept } } };
  } catch {
    return { kind: 'unreadable', warning: { key: 'notice.settings_stuck', values: { file } } };
  }
}

function warned(told: readonly Sentence[]): Pick<ReturnType<SettingsFile['load']>, 'warning' | 'told'> {
  return { warning: told.map((sentence) => sentenceIn(sentence, english)).join(' ') || null, told };
}

function parseObject(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}
