import type { Update } from '../../model/snapshot.ts';
import { toIso } from '../../model/time.ts';
import { oldestFirst } from './incidents.ts';

/** Updates of a vendor that gives them no ids, oldest first: each is known by its time, and by its place among those of that time. */
export function timedUpdates(updates: readonly Omit<Update, 'id'>[]): readonly Update[] {
  const seen = new Map<number, number>();
  return oldestFirst(updates.map((update) => ({ ...update, id: '' }))).map((update) => {
    const before = seen.get(update.at) ?? 0;
    seen.set(update.at, before + 1);
    return { ...update, id: before === 0 ? toIso(update.at) : `${toIso(update.at)} ${before + 1}` };
  });
}
