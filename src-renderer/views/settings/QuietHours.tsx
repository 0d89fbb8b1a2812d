import type { Settings } from '#core/settings/settings';
import { Toggle } from '../../ui/Toggle.tsx';
import { useLanguage } from '../../ui/language.tsx';

type Hours = Settings['notifications']['quietHours'];

interface QuietHoursProps {
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
}

const AT_FIRST: NonNullable<Hours> = { from: '22:00', to: '07:00', majorBreaksThrough: true };

/** A stretch of the day without notifications; across midnight is fine. */
export function QuietHours({ hours, onChange }: QuietHoursProps) {
  const { say } = useLanguage();
  return (
    <>
      <Toggle on={hours !== null} onChange={(on) => onChange(on ? AT_FIRST : null)}>
        {say('settings.quiet_hours')}
      </Toggle>
      {hours !== null && (
        <div className="quiet-hours">
          <label>
            {say('settings.quiet_from')}{' '}
            <input
              type="time"
              className="text-input"
              value={hours.from}
              onChange={(event) => event.target.value !== '' && onChange({ ...hours, from: event.target.value })}
            />
          </label>
          <label>
            {say('settings.quiet_to')}{' '}
            <input
              type="time"
              className="text-input"
              value={hours.to}
              onChange={(event) => event.target.value !== '' && onChange({ ...hours, to: event.target.value })}
            />
          </label>
          <Toggle
            on={hours.majorBreaksThrough}
            onChange={(majorBreaksThrough) => onChange({ ...hours, majorBreaksThrough })}
          >
            {say('settings.breaks_through')}
          </Toggle>
        </div>
      )}
    </>
  );
}
