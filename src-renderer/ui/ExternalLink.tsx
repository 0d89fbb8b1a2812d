import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';

interface ExternalLinkProps {
  readonly url: string;
  readonly onOpen: (url: string) => void;
  readonly children: ReactNode;
}

/** A link out of the window: the engine opens it in the user's browser, the window itself goes nowhere. */
export function ExternalLink({ url, onOpen, children }: ExternalLinkProps) {
  const { say } = useLanguage();
  return (
    <a
      href={url}
      rel="noreferrer noopener"
      onClick={(event) => {
        event.preventDefault();
        onOpen(url);
      }}
    >
      {children}
      <span className="hidden-text"> {say('window.opens_outside')}</span>
    </a>
  );
}
