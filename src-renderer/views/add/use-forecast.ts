import type { Forecast, Inspection } from '#core/contract/answers';
import { useEffect, useState } from 'react';
import { useHost } from '../../host/host-context.tsx';

/** Whoever ticks one box ticks more. */
const SETTLE_MS = 350;
export const FORECAST_DAYS = 30;

export interface Forecasting {
  /** The last answer, while the next is on its way. */
  readonly forecast: Forecast | null;
  readonly problem: string | null;
  readonly reading: boolean;
}

/** What the inspected page would have brought, without the components that are not to be watched. */
export function useForecast(inspection: Inspection, mutedIds: readonly string[]): Forecasting {
  const host = useHost();
  const { url, formatId, options } = inspection;
  const chosen = options.filter(({ value }) => value !== '').map(({ id, value }) => [id, value] as const);
  const question = JSON.stringify({
    ...{ url, formatId, days: FORECAST_DAYS },
    choices: Object.fromEntries(chosen),
    rules: { mutedComponentIds: mutedIds },
  });
  const [answer, setAnswer] = useState<(Omit<Forecasting, 'reading'> & { readonly of: string }) | null>(null);

  useEffect(() => {
    let current = true;
    const show = (forecast: Forecast | null, problem: string | null): void => {
      if (current) setAnswer({ forecast, problem, of: question });
    };
    const timer = window.setTimeout(() => {
      host.call('forecast', JSON.parse(question) as Parameters<typeof host.call<'forecast'>>[1]).then(
        (result) => {
          if (result.ok) show(result.value, null);
          else show(null, result.problem);
        },
        (fault: unknown) => show(null, fault instanceof Error ? fault.message : String(fault)),
      );
    }, SETTLE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [host, question]);

  return { forecast: answer?.forecast ?? null, problem: answer?.problem ?? null, reading: answer?.of !== question };
}
