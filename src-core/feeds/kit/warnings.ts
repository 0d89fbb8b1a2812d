import type { Warning } from '../../model/remark.ts';

/** What was read around, each remark once. */
export interface Warnings extends Iterable<Warning> {
  add(warning: Warning): void;
}

export function createWarnings(...first: readonly Warning[]): Warnings {
  const known = new Map<string, Warning>();
  const add = (warning: Warning): void => {
    const text = JSON.stringify(warning);
    if (!known.has(text)) known.set(text, warning);
  };
  first.forEach(add);
  return { add, [Symbol.iterator]: () => known.values() };
}

/** A word or name from outside, short enough to be quoted. */
export function quotable(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
