import { useEffect, useRef, useState } from 'react';

/** A pause in typing. */
const PAUSE_MS = 150;

/**
 * What stands in a text box, while what is done with it waits for a pause. Whatever else changes the value (going back,
 * a button that clears it) changes the box as well.
 */
export function useTyped(value: string, onPause: (typed: string) => void): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  const told = useRef(onPause);
  useEffect(() => {
    told.current = onPause;
  });
  if (value !== known) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = window.setTimeout(() => told.current(typed.trim()), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, value]);
  return [typed, setTyped];
}
