import type { EpochMs } from '../../model/time.ts';
import type { FeedItem } from '../kit/feed.ts';
import { readLooseTime } from '../kit/loose-time.ts';
import { plainText } from '../kit/text.ts';
import { labelOf, stateOf, type State } from './words.ts';

export interface EntryUpdate {
  readonly at: EpochMs;
  readonly status: string;
  readonly text: string;
}

/** One entry of a feed: an incident with its updates, or one update of it. */
export interface Entry {
  readonly item: FeedItem;
  /** Null where no word says it. */
  readonly state: State | null;
  /** Oldest first, at least one. */
  readonly updates: readonly [EntryUpdate, ...EntryUpdate[]];
}

interface Part {
  at: EpochMs | null;
  status: string | null;
  readonly lines: string[];
}

/** Reads an entry; null where it names no moment at all. */
export function readEntry(item: FeedItem): Entry | null {
  const parts = partsOf(plainText(item.body));
  const [preface, ...updates] = parts;
  const fallback = item.publishedAt ?? item.updatedAt ?? updates.find(({ at }) => at !== null)?.at ?? null;
  if (fallback === null) return null;
  const prefaceText = preface?.lines.join('\n').trim() ?? '';
  const read = (updates.length > 0 ? updates : [{ at: null, status: null, lines: preface?.lines ?? [] }])
    .map(({ at, status, lines }) => ({ at: at ?? fallback, status, text: lines.join('\n').trim() }))
    .toSorted((one, other) => one.at - other.at);
  const newest = read.at(-1);
  const state =
    stateOf([item.title, ...item.categories, prefaceText]) ?? stateOf([newest?.status ?? '', newest?.text ?? '']);
  const [first, ...rest] = read.map(({ at, status, text }) => ({ at, status: status ?? state ?? 'update', text }));
  return first === undefined ? null : { item, state, updates: [first, ...rest] };
}

/** What stands before the first update, and then the updates: each begins with a time, a status word, or both. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [{ at: null, status: null, lines: [] }];
  for (const line of text.split('\n')) {
    if (/^updates?:?$/i.test(line)) continue;
    const last = parts.at(-1);
    const isBegun = parts.length > 1 && last !== undefined && last.lines.every((written) => written === '');
    const at = readLooseTime(line);
    const label = at === null ? labelOf(line) : null;
    if (at !== null) {
      if (isBegun && last.at === null) last.at = at;
      else parts.push({ at, status: null, lines: [] });
    } else if (label !== null) {
      if (isBegun && last.status === null) last.status = label.status;
      else parts.push({ at: null, status: label.status, lines: [] });
      parts.at(-1)?.lines.push(label.text);
    } else last?.lines.push(line);
  }
  return parts;
}
