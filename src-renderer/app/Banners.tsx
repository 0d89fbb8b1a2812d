import { useHost } from '../host/host-context.tsx';
import { useAppState } from '../host/use-app-state.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { clockText } from '../ui/time-text.ts';

/** What there is to say about the app itself, most pressing first. */
export function Banners({ connected }: { readonly connected: boolean }) {
  const host = useHost();
  const { network, snoozedUntil, notices, timeZone } = useAppState();
  return (
    <div className="banners" role="status">
      {!connected && (
        <Banner mark="unknown">
          <strong>Connection to Greenbar lost.</strong> Trying again; what you see is the last that was known. If you
          have started Greenbar anew, open its new link.
        </Banner>
      )}
      {network.words !== null && (
        <Banner mark="unknown">
          <strong>{network.words}.</strong> Nothing is checked until the connection is back, and no service is blamed.
        </Banner>
      )}
      {snoozedUntil !== null && (
        <Banner
          mark="paused"
          action={
            <Button kind="quiet" onPress={() => void host.call('snooze', { minutes: null })}>
              End silence
            </Button>
          }
        >
          Notifications are silent until{' '}
          {snoozedUntil === 'resolved' ? 'the trouble is over' : clockText(snoozedUntil, timeZone)}.
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
