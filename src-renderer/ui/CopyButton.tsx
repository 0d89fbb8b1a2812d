import { useEffect, useState } from 'react';
import { Button } from './Button.tsx';
import { copyText } from './copy-text.ts';
import { useLanguage } from './language.tsx';

interface CopyButtonProps {
  readonly children: string;
  readonly text: () => string;
}

const SAID_FOR_MS = 2_500;

/** Copies, and says so: beside the button to who sees it, and to who hears it. */
export function CopyButton({ children, text }: CopyButtonProps) {
  const { say } = useLanguage();
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = window.setTimeout(() => setSaid(''), SAID_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [said]);
  return (
    <span className="copy-button">
      <Button
        kind="quiet"
        onPress={() => {
          void copyText(text()).then((copied) => setSaid(say(copied ? 'window.copied' : 'window.not_copied')));
        }}
      >
        {children}
      </Button>
      <span role="status" className="copy-said small-text muted-text">
        {said}
      </span>
    </span>
  );
}
