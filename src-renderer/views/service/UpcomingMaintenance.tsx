import type { PageState } from '#core/contract/app-state';
import { momentWords } from '#core/i18n/time-words';
import { maintenanceStatusWord } from '#core/i18n/words';
import { useAppState } from '../../host/use-app-state.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';

/** Announced work, coming or under way. Never red. */
export function UpcomingMaintenance({ page }: { readonly page: PageState }) {
  const { timeZone } = useAppState();
  const open = page.maintenances.filter((maintenance) => maintenance.status !== 'completed');
  if (open.length === 0) return null;
  return (
    <section aria-label="Maintenance" className="upcoming">
      <ul>
        {open.map((maintenance) => (
          <li key={maintenance.id}>
            <LevelMark mark="under_maintenance" />
            <span>
              <strong>{maintenance.title}</strong> · {maintenanceStatusWord(maintenance.status)} ·{' '}
              {momentWords(maintenance.startsAt, timeZone)}
              {maintenance.endsAt !== null && <> to {momentWords(maintenance.endsAt, timeZone)}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
