import { useEffect, useRef, useState } from 'react';
import { useAppState } from '../host/use-app-state.ts';
import { sentences } from '#core/i18n/listing';
import { useLanguage } from '../ui/language.tsx';
import { changesInWords } from './changes-in-words.ts';

/** Says changes to screen readers, politely, wherever one is in the window. */
export function Announcer() {
  const language = useLanguage();
  const state = useAppState();
  const last = useRef(state);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const changes = changesInWords(last.current, state, language);
    last.current = state;
    if (changes.length > 0) setSaid(sentences(changes, language));
  }, [state, language]);
  return (
    <div role="status" aria-live="polite" className="hidden-text">
      {said}
    </div>
  );
}
