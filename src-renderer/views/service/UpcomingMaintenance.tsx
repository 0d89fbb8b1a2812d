import type { PageState } from '#core/contract/app-state';
import { momentWords } from '#core/i18n/time-words';
import { maintenanceStatusWord } from '#core/i18n/words';
import { useTimeZone } from '../../host/use-app-state.ts';
import { maintenanceAddress } from '../../ui/addresses.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { VendorTitle } from '../../ui/VendorTitle.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** Announced work, coming or under way. Never red. */
export function UpcomingMaintenance({ page }: { readonly page: PageState }) {
  const language = useLanguage();
  const { say } = language;
  const timeZone = useTimeZone();
  const open = page.maintenances.filter((maintenance) => maintenance.status !== 'completed');
  if (open.length === 0) return null;
  return (
    <section aria-label={say('service.maintenance')} className="upcoming">
      <ul>
        {open.map((maintenance) => (
          <li key={maintenance.id}>
            <LevelMark mark="under_maintenance" />
            <span>
              <a href={maintenanceAddress(page.id, maintenance.id)}>
                <VendorTitle>{maintenance.title}</VendorTitle>
              </a>{' '}
              · {maintenanceStatusWord(maintenance.status, language)} ·{' '}
              {maintenance.endsAt === null
                ? momentWords(maintenance.startsAt, timeZone, language)
                : say('service.window', {
                    from: momentWords(maintenance.startsAt, timeZone, language),
                    to: momentWords(maintenance.endsAt, timeZone, language),
                  })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
