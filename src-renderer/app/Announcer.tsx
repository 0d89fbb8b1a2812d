import { useEffect, useRef, useState } from 'react';
import { useAppState } from '../host/use-app-state.ts';
import { changesInWords } from './changes-in-words.ts';

/** Says changes to screen readers, politely, wherever one is in the window. */
export function Announcer() {
  const state = useAppState();
  const last = useRef(state);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const changes = changesInWords(last.current, state);
    last.current = state;
    if (changes.length > 0) setSaid(changes.join(' '));
  }, [state]);
  return (
    <div role="status" aria-live="polite" className="hidden-text">
      {said}
    </div>
  );
}
