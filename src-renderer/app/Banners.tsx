import { useHost } from '../host/host-context.tsx';
import { useAppPart, useMirrored, useTimeZone } from '../host/use-app-state.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/language.tsx';
import { clockText } from '../ui/time-text.ts';

/** What there is to say about the app itself, most pressing first. */
export function Banners() {
  const language = useLanguage();
  const { say } = language;
  const host = useHost();
  const connected = useMirrored((mirrored) => mirrored.connected);
  const network = useAppPart((state) => state.network);
  const snoozedUntil = useAppPart((state) => state.snoozedUntil);
  const notices = useAppPart((state) => state.notices);
  const timeZone = useTimeZone();
  return (
    <div className="banners" role="status">
      {!connected && (
        <Banner mark="unknown">
          <strong>{say('banner.lost')}</strong> {say('banner.lost_detail')}
        </Banner>
      )}
      {network.words !== null && (
        <Banner mark="unknown">
          <strong>{say('banner.network', { trouble: network.words })}</strong> {say('banner.network_detail')}
        </Banner>
      )}
      {snoozedUntil !== null && (
        <Banner
          mark="paused"
          action={
            <Button kind="quiet" onPress={() => void host.call('snooze', { minutes: null })}>
              {say('banner.end_silence')}
            </Button>
          }
        >
          {snoozedUntil === 'resolved'
            ? say('banner.silent_until_over')
            : say('banner.silent_until', { time: clockText(snoozedUntil, timeZone, language) })}
        </Banner>
      )}
      {notices.map((notice) => (
        <Banner key={notice} mark="degraded_performance">
          {notice}
        </Banner>
      ))}
    </div>
  );
}
