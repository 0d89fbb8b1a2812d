import { z } from 'zod';
import type { Sentence } from '../i18n/sentence.ts';
import { parseAddress } from '../model/address.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { DEFAULT_STATUSES, DEFAULT_TIMEOUT_SECONDS, PROBE_LIMITS, type ProbeSetting } from './probe-setting.ts';
import { parseStatuses } from './statuses.ts';

const { shortestSeconds, longestSeconds, longestTimeoutSeconds, longestText } = PROBE_LIMITS;
const LONGEST_HOST = 253;

/** A name or an address, without scheme, port and path; it is asked for as it is, so nothing else may be in it. */
const host = z
  .string()
  .max(LONGEST_HOST)
  .regex(/^(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9])?|\[?[0-9a-f:.]+\]?)$/i);

const target = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('https'),
      url: z
        .string()
        .max(2_000)
        .refine((url) => /^https?:\/\//i.test(url) && parseAddress(url).ok),
      method: z.enum(['GET', 'HEAD']).catch('HEAD'),
      statuses: z
        .string()
        .max(200)
        .refine((statuses) => parseStatuses(statuses) !== null)
        .default(DEFAULT_STATUSES),
      text: z.string().min(1).max(longestText).nullable().default(null),
    })
    .refine(({ method, text }) => method === 'GET' || text === null),
  z.object({ kind: z.literal('dns'), host }),
  z.object({ kind: z.literal('tcp'), host, port: z.number().int().min(1).max(65_535) }),
]);

const probe = z.object({
  isOn: z.boolean().catch(false),
  intervalSeconds: z.number().int().min(shortestSeconds).max(longestSeconds),
  timeoutSeconds: z.number().int().min(1).max(longestTimeoutSeconds).default(DEFAULT_TIMEOUT_SECONDS),
  target,
}) satisfies z.ZodType<ProbeSetting>;

/** A probe as settings say it, or null: then there is none, which is off. */
export function parseProbe(value: unknown): ProbeSetting | null {
  const parsed = probe.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** By the part that is wrong, what its sentence has to name. */
const PARTS = {
  intervalSeconds: { from: shortestSeconds, to: longestSeconds },
  timeoutSeconds: { to: longestTimeoutSeconds },
  url: {},
  statuses: { example: '200-399, 401' },
  text: { to: longestText },
  host: { example: 'api.example.com' },
  port: { to: '65535' },
  other: {},
} as const;

/** The same for what somebody entered just now; the problem is one sentence. */
export function checkProbe(value: unknown): Result<ProbeSetting, Sentence> {
  const parsed = probe.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const part = parsed.error.issues[0]?.path.at(-1);
  const key = isPart(part) ? part : 'other';
  return failed({ key: `wrong_probe.${key}`, values: PARTS[key] });
}

function isPart(part: unknown): part is keyof typeof PARTS {
  return typeof part === 'string' && Object.hasOwn(PARTS, part);
}

const neutralUrl = z
  .string()
  .max(2_000)
  .refine((url) => /^https?:\/\//i.test(url) && parseAddress(url).ok);

/** Two addresses: one that fails says nothing about us. */
export const neutralUrls = z
  .tuple([neutralUrl, neutralUrl])
  .refine(([one, other]) => one !== other)
  .readonly();
