import type { Verdict } from '#core/contract/probe-state';

/** Whether our own probe tells something that the page does not. */
export function saysMore({ kind }: Verdict): boolean {
  return kind !== 'all_fine' && kind !== 'cannot_tell';
}
