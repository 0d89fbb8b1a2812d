import type { PageState } from '#core/contract/app-state';
import { levelWord } from '#core/i18n/words';
import { useHost } from '../../host/host-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Ago } from '../../ui/clock.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Toggle } from '../../ui/Toggle.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** What is known now, and how sure we are of it. */
export function ServiceHeader({ page }: { readonly page: PageState }) {
  const language = useLanguage();
  const { say } = language;
  const host = useHost();
  const address = page.url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return (
    <header className="service-header">
      <LevelMark mark={page.level} size={30} />
      <div className="service-title">
        <h1 tabIndex={-1}>
          <bdi>{page.name}</bdi>
          <span className="service-title-level">{levelWord(page.level, language)}</span>
        </h1>
        {page.headline !== null && (
          <p className="service-headline">
            <bdi>{page.headline}</bdi>
          </p>
        )}
        <p className="muted-text">
          <ExternalLink url={page.url} onOpen={(url) => void host.call('openExternal', { url })}>
            <bdi>{address}</bdi>
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
          {say('service.notify')}
        </Toggle>
        <Button onPress={() => void host.call('pollNow', { pageId: page.id })}>{say('window.check_now')}</Button>
      </div>
    </header>
  );
}

function Checked({ page }: { readonly page: PageState }) {
  const { say } = useLanguage();
  if (page.readAt === null) return <>{say('service.not_read')}</>;
  return <Ago at={page.readAt} saying={page.freshness === 'fresh' ? 'window.checked' : 'window.checked_last'} />;
}
