import type { Inspection } from '#core/contract/answers';
import { useTimeZone } from '../../host/use-app-state.ts';
import { useLanguage } from '../../ui/language.tsx';
import { ToldList } from '../../ui/ToldList.tsx';
import { FORECAST_DAYS, useForecast } from './use-forecast.ts';

interface ForecastNoteProps {
  readonly inspection: Inspection;
  readonly mutedIds: readonly string[];
}

/** Whether it would be too loud, before it is. */
export function ForecastNote({ inspection, mutedIds }: ForecastNoteProps) {
  const { say } = useLanguage();
  const timeZone = useTimeZone();
  const { forecast, problem, reading } = useForecast(inspection, mutedIds);
  const said = forecast === null ? 0 : forecast.notifications.length + forecast.silences.length;
  return (
    <section className="forecast" aria-busy={reading}>
      <h3>{say('choosing.forecast', { days: FORECAST_DAYS })}</h3>
      <p role="status">
        {forecast === null
          ? (problem ?? say('told.looking', { days: FORECAST_DAYS }))
          : say('told.count', { days: FORECAST_DAYS, count: forecast.notifications.length })}
      </p>
      {forecast !== null && forecast.past !== 'read' && (
        <p className="muted-text small-text">
          {say(forecast.past === 'unread' ? 'choosing.past_unread' : 'choosing.no_past')}
        </p>
      )}
      {forecast !== null && said > 0 && (
        <details className="forecast-which">
          <summary>{say('choosing.which')}</summary>
          <ToldList {...forecast} timeZone={timeZone} />
        </details>
      )}
    </section>
  );
}
