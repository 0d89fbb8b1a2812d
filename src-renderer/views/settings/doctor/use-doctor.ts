import type { Examination } from '#core/doctor/finding';
import { useState } from 'react';
import { useQuery, type Query } from '../../../host/use-query.ts';

export interface Doctor extends Query<Examination> {
  readonly again: () => void;
}

/** What this machine offers: looked at when the settings are opened, after each notification, and when asked. */
export function useDoctor(lastNotifiedAt: number | null): Doctor {
  const [asked, setAsked] = useState(0);
  const query = useQuery('doctor', {}, { subject: 'doctor', version: `${asked} ${lastNotifiedAt ?? 'never'}` });
  return { ...query, again: () => setAsked(asked + 1) };
}
