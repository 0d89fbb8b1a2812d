import { z } from 'zod';
import { parseHooks } from '../hooks/parse-hooks.ts';
import type { Sentence } from '../i18n/sentence.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { NEUTRAL_URLS } from '../probe/neutral.ts';
import {
  GROUP_RULES,
  parseWatchedPage,
  SINGLE_RULES,
  type GroupName,
  type Rule,
  type RulesFor,
} from './setting-rules.ts';
import type { Settings, WatchedPage } from './settings.ts';

/** What is so until the user says otherwise. Which pages are watched first is for the shell to say. */
export const defaultSettings: Settings = {
  version: 1,
  pages: [],
  polling: { intervalSeconds: 60 },
  notifications: {
    enabled: true,
    minimumLevel: 'degraded_performance',
    updates: false,
    maintenances: false,
    quietHours: null,
    delivery: 'auto',
  },
  snoozedUntil: null,
  appearance: { theme: 'system', language: 'system', timeZone: 'local', trayCount: true },
  startAtLogin: false,
  updates: { channel: 'stable' },
  probing: { neutralUrls: NEUTRAL_URLS },
  history: { keepYears: null },
  hooks: [],
};

export interface ParsedSettings {
  readonly settings: Settings;
  /** One sentence for each part that could not be kept. */
  readonly problems: readonly Sentence[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads settings from a file: every good part is kept, every other is named and replaced by its default. */
export function parseSettings(value: unknown): ParsedSettings {
  if (value === undefined) return { settings: defaultSettings, problems: [] };
  if (!isFields(value)) return { settings: defaultSettings, problems: [{ key: 'wrong_setting.no_object' }] };
  const parsed = read(value, defaultSettings);
  const version = value['version'];
  if (typeof version !== 'number' || version <= 1) return parsed;
  return { ...parsed, problems: [{ key: 'wrong_setting.newer' }, ...parsed.problems] };
}

/**
 * Changes the parts given, or nothing at all where one of them is wrong. Groups may be given in part:
 * `{ notifications: { updates: true } }` leaves the rest of them alone.
 */
export function changeSettings(settings: Settings, changes: Record<string, unknown>): Result<Settings, Sentence> {
  const merged: Record<string, unknown> = { ...settings };
  for (const [key, change] of Object.entries(changes)) {
    if (key === 'version' || !Object.hasOwn(settings, key)) return failed(unknown(key));
    if (!isGroupName(key) || !isFields(change)) {
      merged[key] = change;
      continue;
    }
    const stranger = Object.keys(change).find((name) => !Object.hasOwn(GROUP_RULES[key], name));
    if (stranger !== undefined) return failed(unknown(`${key}.${stranger}`));
    merged[key] = { ...settings[key], ...change };
  }
  const changed = read(merged, settings);
  const [problem] = changed.problems;
  return problem === undefined ? ok(changed.settings) : failed(problem);
}

function read(file: Fields, fallback: Settings): ParsedSettings {
  const problems: Sentence[] = [];
  const group = <Name extends GroupName>(name: Name): Settings[Name] => {
    const value = file[name] === undefined ? {} : file[name];
    if (isFields(value)) return readParts(value, GROUP_RULES[name], fallback[name], `${name}.`, problems);
    problems.push({ key: 'wrong_setting.group', values: { setting: name } });
    return fallback[name];
  };
  const settings: Settings = {
    version: 1,
    pages: readPages(file['pages'], fallback.pages, problems),
    polling: group('polling'),
    notifications: group('notifications'),
    appearance: group('appearance'),
    updates: group('updates'),
    probing: group('probing'),
    history: group('history'),
    hooks: parseHooks(file['hooks'], fallback.hooks, problems),
    ...readParts(file, SINGLE_RULES, fallback, '', problems),
  };
  return { settings, problems };
}

function readParts<Group extends object>(
  value: Fields,
  rules: RulesFor<Group>,
  fallback: Group,
  prefix: string,
  problems: Sentence[],
): Group {
  const parts: Partial<Group> = {};
  for (const key of Object.keys(rules) as (keyof Group & string)[]) {
    parts[key] = fallback[key];
    if (value[key] === undefined) continue;
    const parsed = z.safeParse(rules[key].schema, value[key]);
    if (parsed.success) parts[key] = parsed.data;
    else problems.push(wrong(`${prefix}${key}`, rules[key]));
  }
  return parts as Group;
}

function readPages(value: unknown, fallback: readonly WatchedPage[], problems: Sentence[]): readonly WatchedPage[] {
  if (value === undefined) return fallback;
  if (!Array.isArray(value)) {
    problems.push({ key: 'wrong_setting.list', values: { setting: 'pages' } });
    return fallback;
  }
  const pages = new Map<string, WatchedPage>();
  for (const [index, entry] of value.entries()) {
    const page = parseWatchedPage(entry);
    if (page === null) problems.push({ key: 'wrong_setting.page', values: { number: index + 1 } });
    else if (pages.has(page.id)) problems.push({ key: 'wrong_setting.twice', values: { service: page.name } });
    else pages.set(page.id, page);
  }
  return [...pages.values()];
}

function wrong(setting: string, { key, values = {} }: Pick<Rule<unknown>, 'key' | 'values'>): Sentence {
  return { key: `wrong_setting.${key}`, values: { setting, ...values } };
}

function unknown(setting: string): Sentence {
  return { key: 'wrong_setting.unknown', values: { setting } };
}

function isGroupName(key: string): key is GroupName {
  return Object.hasOwn(GROUP_RULES, key);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
