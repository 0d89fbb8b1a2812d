import type { Reading } from '../model/level.ts';
import type { OwnConnection } from './own-connection.ts';
import type { Standing } from './standing.ts';

/** Them, me, or the internet between us. A verdict is no status: it colours nothing and notifies nobody. */
export const VERDICTS = ['them', 'me', 'internet', 'all_fine', 'cannot_tell'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** Why, as a sentence of its own for each. */
export type VerdictReason =
  | 'fine'
  | 'fine_in_maintenance'
  | 'page_alone'
  | 'page_unseen'
  | 'failing_admitted'
  | 'slow_admitted'
  | 'failing'
  | 'slow'
  | 'failing_unread'
  | 'slow_unread'
  | 'cut_off'
  | 'slow_connection'
  | 'part_unreachable'
  | 'no_probe'
  | 'unsettled'
  | 'page_unknown'
  | 'failing_no_baseline'
  | 'slow_no_baseline'
  | 'failing_slow_connection';

export interface Ruling {
  readonly kind: VerdictKind;
  readonly reason: VerdictReason;
}

/** What a page says, as far as a verdict asks. */
export type PageWord = 'unknown' | 'well' | 'maintenance' | 'trouble';
export const PAGE_WORDS: readonly PageWord[] = ['unknown', 'well', 'maintenance', 'trouble'];

export function pageWord(level: Reading): PageWord {
  if (level === 'unknown') return 'unknown';
  if (level === 'operational') return 'well';
  return level === 'under_maintenance' ? 'maintenance' : 'trouble';
}

const ruling = (kind: VerdictKind, reason: VerdictReason): Ruling => ({ kind, reason });

/**
 * The table of `docs/verdict.md`. Our own connection comes first, since it spoils everything else, but not what a good
 * answer says; then what the page admits; then what the probe alone has seen, which is worth something only beside a
 * connection that is known to work. What is not known never makes the service look worse.
 */
export function ruleOn(page: PageWord, probe: Standing, own: OwnConnection): Ruling {
  if (probe === 'fine') return ruleOnGoodAnswer(page);
  if (own === 'down') return ruling('me', 'cut_off');
  if (probe === 'none' || probe === 'unsettled') {
    if (page === 'trouble') return ruling('them', 'page_unseen');
    return ruling('cannot_tell', probe === 'none' ? 'no_probe' : 'unsettled');
  }
  if (probe === 'slow' && own === 'slow') return ruling('me', 'slow_connection');
  if (page === 'trouble' || page === 'maintenance') return ruling('them', `${probe}_admitted`);
  switch (own) {
    case 'unknown':
      return ruling('cannot_tell', `${probe}_no_baseline`);
    case 'slow':
      return ruling('cannot_tell', 'failing_slow_connection');
    case 'partly':
      return ruling('internet', 'part_unreachable');
    case 'fine':
      return ruling('them', page === 'unknown' ? `${probe}_unread` : probe);
  }
}

function ruleOnGoodAnswer(page: PageWord): Ruling {
  switch (page) {
    case 'unknown':
      return ruling('cannot_tell', 'page_unknown');
    case 'well':
      return ruling('all_fine', 'fine');
    case 'maintenance':
      return ruling('all_fine', 'fine_in_maintenance');
    case 'trouble':
      return ruling('them', 'page_alone');
  }
}
