import type { PageState } from '#core/contract/app-state';
import { levelWord } from '#core/i18n/words';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Ago } from '../../ui/clock.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Toggle } from '../../ui/Toggle.tsx';

/** What is known now, and how sure we are of it. */
export function ServiceHeader({ page }: { readonly page: PageState }) {
  const host = useHost();
  const address = page.url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return (
    <header className="service-header">
      <LevelMark mark={page.level} size={30} />
      <div className="service-title">
        <h1 tabIndex={-1}>
          {page.name}
          <span className="service-title-level">{levelWord(page.level)}</span>
        </h1>
        {page.headline !== null && <p className="service-headline">{page.headline}</p>}
        <p className="muted-text">
          <ExternalLink url={page.url} onOpen={(url) => void host.call('openExternal', { url })}>
            {address}
          </ExternalLink>{' '}
          · {page.formatLabel} · <Checked page={page} />
        </p>
        {page.failure !== null && <p className="service-failure">{page.failure.reason}</p>}
      </div>
      <div className="service-actions">
        <Toggle
          on={!page.muted}
          onChange={(on) => void host.call('mute', { pageId: page.id, componentId: null, muted: !on })}
        >
          Notify me
        </Toggle>
        <Button onPress={() => void host.call('pollNow', { pageId: page.id })}>Check now</Button>
      </div>
    </header>
  );
}

function Checked({ page }: { readonly page: PageState }) {
  if (page.readAt === null) return <>not read yet</>;
  const words = page.freshness === 'fresh' ? 'checked' : 'last checked';
  return (
    <>
      {words} <Ago at={page.readAt} />
    </>
  );
}
