import type { ReactNode } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { ownLink } from '../../ui/addresses.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { LevelMark, type Mark } from '../../ui/LevelMark.tsx';
import { plainText } from '../../ui/plain-text.ts';

interface HeaderProps {
  readonly mark: Mark;
  readonly title: string;
  /** On the vendor’s page; null where it has no place of its own there. */
  readonly url: string | null;
  /** In the window, as a hash. */
  readonly address: string;
  readonly asText: () => string;
  readonly children?: ReactNode;
}

/** What it is called, and what one can do with it. */
export function Header({ mark, title, url, address, asText, children }: HeaderProps) {
  const host = useHost();
  const { say } = useLanguage();
  const shown = plainText(title).trim();
  return (
    <header className="incident-header">
      <LevelMark mark={mark} size={30} />
      <div className="incident-title">
        <h1 tabIndex={-1}>
          <bdi>{shown === '' ? say('incident_view.untitled') : shown}</bdi>
        </h1>
        <p className="incident-ways">
          {url !== null && (
            <ExternalLink url={url} onOpen={(opened) => void host.call('openExternal', { url: opened })}>
              {say('incident_view.vendor')}
            </ExternalLink>
          )}
          <CopyButton text={asText}>{say('incident_view.copy_text')}</CopyButton>
          {url !== null && <CopyButton text={() => url}>{say('incident_view.copy_link')}</CopyButton>}
          <CopyButton text={() => ownLink(address)}>{say('incident_view.copy_own_link')}</CopyButton>
        </p>
      </div>
      {children}
    </header>
  );
}
