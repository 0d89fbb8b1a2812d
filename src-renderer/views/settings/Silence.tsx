import { momentWords } from '#core/i18n/time-words';
import { useHost } from '../../host/host-context.tsx';
import { useAppState } from '../../host/use-app-state.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';

const LENGTHS = [
  { minutes: 60, label: 'settings.hours' },
  { minutes: 240, label: 'settings.hours' },
  { minutes: 'until_tomorrow', label: 'settings.until_tomorrow' },
  { minutes: 'until_resolved', label: 'settings.until_over' },
] as const;

/** No notifications for a while; what is still wrong afterwards is told then. */
export function Silence() {
  const language = useLanguage();
  const { say } = language;
  const host = useHost();
  const { snoozedUntil, timeZone } = useAppState();
  return (
    <section aria-labelledby="silence-heading" className="settings-part">
      <h2 id="silence-heading">{say('settings.silence')}</h2>
      <p className="muted-text">
        {snoozedUntil === null
          ? say('settings.silence_text')
          : snoozedUntil === 'resolved'
            ? say('settings.silent_until_over')
            : say('settings.silent_until', { time: momentWords(snoozedUntil, timeZone, language) })}
      </p>
      <div className="setting-actions">
        {LENGTHS.map(({ minutes, label }) => (
          <Button key={minutes} onPress={() => void host.call('snooze', { minutes })}>
            {say(label, typeof minutes === 'number' ? { hours: minutes / 60 } : {})}
          </Button>
        ))}
        {snoozedUntil !== null && (
          <Button kind="primary" onPress={() => void host.call('snooze', { minutes: null })}>
            {say('settings.end_silence')}
          </Button>
        )}
      </div>
    </section>
  );
}
