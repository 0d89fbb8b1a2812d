import { recall, remember } from '../../ui/use-remembered.ts';

const MOST_RECENT = 6;

/** The ids of what was chosen lately, newest first. */
export function recentIds(): readonly string[] {
  const kept = recall('recent');
  if (kept === null) return [];
  return kept.split('\n').slice(0, MOST_RECENT);
}

export function rememberChosen(id: string): void {
  const others = recentIds().filter((each) => each !== id);
  remember('recent', [id, ...others].slice(0, MOST_RECENT).join('\n'));
}
