import { z } from 'zod';
import type { Level, Reading } from '../../model/level.ts';
import type { Impact } from '../../model/snapshot.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

/** 0 works or resolved, 1 for information, 2 degradation, 3 disruption. */
const LEVELS: Readonly<Record<string, Level>> = {
  0: 'operational',
  1: 'operational',
  2: 'degraded_performance',
  3: 'major_outage',
};
const IMPACTS: readonly Impact[] = ['none', 'none', 'minor', 'major'];

/** A status as sent: a text in one place, a number in another. */
export const code: z.ZodType<string | null> = z
  .union([z.string(), z.number().transform(String)])
  .nullable()
  .catch(null)
  .default(null);

/** The level behind a status. */
export function levelOf(status: string | null, warnings: Warnings): Reading {
  return meaningOf(LEVELS, status, 'unknown', 'component', warnings);
}

/** The impact of an event from the worst status it had. */
export function impactOf(statuses: readonly (string | null)[]): Impact {
  const worst = Math.max(
    0,
    ...statuses.map((status) => (status !== null && /^[0-3]$/.test(status) ? Number(status) : 0)),
  );
  return IMPACTS[worst] ?? 'none';
}

/** A title without the mark of resolution it is given afterwards. */
export function withoutMark(title: string): string {
  return title.replace(/^\s*\[RESOLVED\]\s*/i, '').trim();
}
