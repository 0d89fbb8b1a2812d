import { failed, type Result } from '../model/result.ts';
import { readJsonList } from './json-list.ts';
import { LONGEST_LIST, type ListProblem, type WatchList } from './listed.ts';
import { readOutlines } from './outlines.ts';

/** Reads a list of services, ours or that of a feed reader. Hostile until read: size, depth and number are capped. */
export function readList(text: string): Result<WatchList, ListProblem> {
  if (text.length > LONGEST_LIST) return failed('too_large');
  const start = text.replace(/^\uFEFF/, '').trimStart();
  const list = start.startsWith('<') ? readOutlines(start) : readJsonList(start);
  if (!list.ok) return list;
  const { services, leftOut } = list.value;
  return services.length === 0 && leftOut === 0 ? failed('empty') : list;
}
