import { momentWords } from '#core/i18n/time-words';
import { useHost } from '../../host/host-context.tsx';
import { useAppState } from '../../host/use-app-state.ts';
import { Button } from '../../ui/Button.tsx';

const LENGTHS = [
  { minutes: 60, label: '1 hour' },
  { minutes: 240, label: '4 hours' },
  { minutes: 'until_tomorrow', label: 'Until tomorrow' },
  { minutes: 'until_resolved', label: 'Until it is over' },
] as const;

/** No notifications for a while; what is still wrong afterwards is told then. */
export function Silence() {
  const host = useHost();
  const { snoozedUntil, timeZone } = useAppState();
  return (
    <section aria-labelledby="silence-heading" className="settings-part">
      <h2 id="silence-heading">Silence</h2>
      <p className="muted-text">
        {snoozedUntil === null
          ? 'No notifications for a while. What is still wrong afterwards is told then.'
          : `Silent until ${snoozedUntil === 'resolved' ? 'the trouble is over' : momentWords(snoozedUntil, timeZone)}.`}
      </p>
      <div className="setting-actions">
        {LENGTHS.map(({ minutes, label }) => (
          <Button key={minutes} onPress={() => void host.call('snooze', { minutes })}>
            {label}
          </Button>
        ))}
        {snoozedUntil !== null && (
          <Button kind="primary" onPress={() => void host.call('snooze', { minutes: null })}>
            End silence
          </Button>
        )}
      </div>
    </section>
  );
}
