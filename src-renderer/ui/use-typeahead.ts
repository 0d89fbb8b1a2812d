import { useRef } from 'react';

/** So long a pause begins a new word, as in the lists of every desktop. */
const PAUSE_MS = 800;

/**
 * Finds by typing: the next name that begins with what was typed, counted from the one the reader is at. Null where
 * none does, and for keys that write nothing.
 */
export function useTypeahead(): (key: string, names: readonly string[], at: number) => number | null {
  const typed = useRef({ text: '', atMs: 0 });
  return (key, names, at) => {
    const now = performance.now();
    const goesOn = now - typed.current.atMs < PAUSE_MS;
    if (Array.from(key).length !== 1 || (key === ' ' && !(goesOn && typed.current.text !== ''))) return null;
    const text = ((goesOn ? typed.current.text : '') + key).toLocaleLowerCase();
    typed.current = { text, atMs: now };
    return nextStartingWith(text, names, at);
  };
}

/** The same letter again means the next one, more letters mean the one that fits them all. */
export function nextStartingWith(text: string, names: readonly string[], at: number): number | null {
  const letters = Array.from(text);
  const isRepeated = letters.length > 1 && letters.every((letter) => letter === letters[0]);
  const wanted = isRepeated ? (letters[0] ?? '') : text;
  const from = letters.length === 1 || isRepeated ? at + 1 : at;
  for (let step = 0; step < names.length; step += 1) {
    const index = (from + step) % names.length;
    if (names[index]?.toLocaleLowerCase().startsWith(wanted) === true) return index;
  }
  return null;
}
