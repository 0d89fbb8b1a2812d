import { z } from 'zod';
import { LOCALES } from '../i18n/locales.ts';
import { parseAddress } from '../model/address.ts';
import { LEVELS } from '../model/level.ts';
import { neutralUrls, parseProbe } from '../probe/parse-probe.ts';
import type { ComponentRule, Settings, WatchedPage } from './settings.ts';

/** What one setting may be, and by which sentence that is said: `polling.intervalSeconds must be …`. */
export interface Rule<Value> {
  readonly schema: z.core.$ZodType<Value>;
  readonly key: 'yes_or_no' | 'seconds' | 'one_of' | 'quiet_hours' | 'time_zone' | 'two_addresses' | 'years' | 'snooze';
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A rule for every part of a group of settings. */
export type RulesFor<Group> = { readonly [Key in keyof Group]: Rule<Group[Key]> };

const yesOrNo: Rule<boolean> = { schema: z.boolean(), key: 'yes_or_no' };
const level = z.enum(LEVELS);
const snoozeEnd = z.union([z.number().int().min(0), z.literal('resolved')]);
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

/** The settings that come in groups. */
export const GROUP_RULES: { readonly [Name in GroupName]: RulesFor<Settings[Name]> } = {
  polling: {
    intervalSeconds: {
      schema: z.number().int().min(30).max(3_600),
      key: 'seconds',
      values: { from: '30', to: '3600' },
    },
  },
  notifications: {
    enabled: yesOrNo,
    minimumLevel: { schema: level, ...oneOf(LEVELS) },
    updates: yesOrNo,
    maintenances: yesOrNo,
    quietHours: {
      schema: z.object({ from: clock, to: clock, majorBreaksThrough: z.boolean() }).nullable(),
      key: 'quiet_hours',
    },
    delivery: {
      schema: z.enum(['auto', 'node-notifier', 'electron']),
      ...oneOf(['auto', 'node-notifier', 'electron']),
    },
  },
  appearance: {
    theme: { schema: z.enum(['system', 'light', 'dark']), ...oneOf(['system', 'light', 'dark']) },
    language: { schema: z.enum(['system', ...LOCALES]), ...oneOf(['system', ...LOCALES]) },
    timeZone: {
      schema: z.string().max(64).refine(isTimeZone),
      key: 'time_zone',
    },
    trayCount: yesOrNo,
  },
  updates: {
    channel: { schema: z.enum(['stable', 'beta', 'off']), ...oneOf(['stable', 'beta', 'off']) },
  },
  probing: {
    neutralUrls: { schema: neutralUrls, key: 'two_addresses' },
  },
  history: {
    keepYears: {
      schema: z.union([z.literal(1), z.literal(2), z.literal(5)]).nullable(),
      key: 'years',
    },
  },
};

export type GroupName = 'polling' | 'notifications' | 'appearance' | 'updates' | 'probing' | 'history';

/** The settings that stand alone. Pages have a schema of their own: each is kept or dropped by itself. */
export const SINGLE_RULES: RulesFor<Pick<Settings, 'snoozedUntil' | 'startAtLogin'>> = {
  snoozedUntil: { schema: snoozeEnd.nullable(), key: 'snooze' },
  startAtLogin: yesOrNo,
};

const MOST_COMPONENTS = 2_000;
/** More options than any format has. */
const MOST_CHOICES = 20;
const text = z.string().min(1).max(300);
const componentRule = z.object({
  minimumLevel: level.optional().catch(undefined),
  snoozedUntil: snoozeEnd.optional().catch(undefined),
});
const pageSchema = z.object({
  id: text,
  serviceId: text.nullable().catch(null),
  name: text,
  url: z
    .string()
    .max(2_000)
    .refine((url) => parseAddress(url).ok),
  formatId: z.string().min(1).max(40),
  mutedComponentIds: z.array(text).max(MOST_COMPONENTS).catch([]),
  muted: z.boolean().catch(false),
  minimumLevel: level.optional().catch(undefined),
  snoozedUntil: snoozeEnd.optional().catch(undefined),
  componentRules: z
    .record(text, componentRule)
    .refine((rules) => Object.keys(rules).length <= MOST_COMPONENTS)
    .optional()
    .catch(undefined),
  choices: z
    .record(z.string().max(100), z.string().max(300))
    .refine((choices) => Object.keys(choices).length <= MOST_CHOICES)
    .optional()
    .catch(undefined),
  probe: z.unknown().optional(),
});

/** A page that can be watched, or null. What only shades how it is watched falls back to nothing muted. */
export function parseWatchedPage(value: unknown): WatchedPage | null {
  const parsed = pageSchema.safeParse(value);
  if (!parsed.success) return null;
  const { minimumLevel, snoozedUntil, componentRules, choices, probe, ...page } = parsed.data;
  const rules = Object.entries(componentRules ?? {}).map(([id, rule]) => [id, said<ComponentRule>(rule)] as const);
  const kept = componentRules === undefined ? undefined : Object.fromEntries(rules);
  return {
    ...page,
    ...said({ minimumLevel, snoozedUntil, choices, componentRules: kept, probe: parseProbe(probe) ?? undefined }),
  };
}

/** What may be said of a page by whoever adds it. */
const RULES = ['muted', 'mutedComponentIds', 'minimumLevel', 'componentRules'] as const;

/** The page with rules that come from elsewhere; those that cannot be read are left out. */
export function withRules(page: WatchedPage, rules: Readonly<Record<string, unknown>>): WatchedPage {
  const given = RULES.flatMap((name) => (rules[name] === undefined ? [] : [[name, rules[name]] as const]));
  return parseWatchedPage({ ...page, ...Object.fromEntries(given) }) ?? page;
}

type Said<Parts> = { readonly [Key in keyof Parts]?: Exclude<Parts[Key], undefined> };

/** Without the parts nothing is said of. */
function said<Parts extends object>(parts: { readonly [Key in keyof Parts]: Parts[Key] | undefined }): Said<Parts> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Said<Parts>;
}

function oneOf(values: readonly string[]): Pick<Rule<unknown>, 'key' | 'values'> {
  return { key: 'one_of', values: { values: values.join(', ') } };
}

function isTimeZone(name: string): boolean {
  if (name === 'local') return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
