import { z } from 'zod';
import type { Sentence } from '../i18n/sentence.ts';
import { LEVELS } from '../model/level.ts';
import { isHookAddress } from './hook-address.ts';
import { HOOK_EVENTS, HOOK_TEMPLATES, type Hook } from './hook.ts';

/** More than anybody has use for; each of them is asked about every event. */
const MOST_HOOKS = 50;
const MOST_ARGUMENTS = 100;
const MOST_PAGES = 1_000;

/** No system starts a program whose name or arguments hold a NUL. */
const argument = z.string().max(4_000).refine(hasNoNul);
const command = z.object({
  kind: z.literal('command'),
  program: z.string().min(1).max(1_000).refine(hasNoNul),
  arguments: z.array(argument).max(MOST_ARGUMENTS).default([]),
  timeLimitSeconds: z.number().int().min(1).max(300).catch(30),
});
const address = z.object({
  kind: z.literal('post'),
  url: z.string().max(2_000).refine(isHookAddress),
  template: z.enum(HOOK_TEMPLATES).default('json'),
  secret: z.string().min(1).max(200).nullable().default(null),
});
const hook = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
  name: z.string().trim().min(1).max(100),
  enabled: z.boolean().catch(true),
  target: z.discriminatedUnion('kind', [command, address]),
  // Names that are not known yet come from a newer Greenbar; the others count.
  events: z
    .array(z.unknown())
    .max(100)
    .transform((names) => HOOK_EVENTS.filter((name) => names.includes(name)))
    .catch(['started', 'escalated', 'resolved']),
  pageIds: z.array(z.string().min(1).max(300)).max(MOST_PAGES).nullable().default(null),
  minimumLevel: z.enum(LEVELS).catch('degraded_performance'),
  heldInSilence: z.boolean().catch(false),
});

/**
 * Reads the hooks of a settings file, where people write by hand. Each is kept or left out by itself, and named where it
 * is left out: what it would run or tell must be read exactly, and only the rest falls back to what is usual.
 */
export function parseHooks(value: unknown, fallback: readonly Hook[], problems: Sentence[]): readonly Hook[] {
  if (value === undefined) return fallback;
  if (!Array.isArray(value)) {
    problems.push({ key: 'wrong_setting.list', values: { setting: 'hooks' } });
    return fallback;
  }
  if (value.length > MOST_HOOKS) problems.push({ key: 'wrong_setting.too_many_hooks', values: { most: MOST_HOOKS } });
  const hooks = new Map<string, Hook>();
  for (const [index, entry] of value.slice(0, MOST_HOOKS).entries()) {
    const parsed = hook.safeParse(entry);
    if (!parsed.success) problems.push({ key: 'wrong_setting.hook', values: { number: index + 1 } });
    else if (hooks.has(parsed.data.id))
      problems.push({ key: 'wrong_setting.hook_twice', values: { id: parsed.data.id } });
    else hooks.set(parsed.data.id, parsed.data);
  }
  return [...hooks.values()];
}

function hasNoNul(text: string): boolean {
  return !text.includes('\0');
}
