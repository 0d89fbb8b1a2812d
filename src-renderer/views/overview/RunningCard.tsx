import { incidentStatusWord, maintenanceStatusWord } from '#core/i18n/words';
import { incidentAddress, serviceAddress } from '../../ui/addresses.ts';
import { Ago } from '../../ui/clock.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { IMPACT_LEVELS } from '../../ui/words.ts';
import type { RunningThing } from './running.ts';

/** One incident or maintenance that goes on, in three lines. */
export function RunningCard({ thing }: { readonly thing: RunningThing }) {
  const { page } = thing;
  if (thing.kind === 'maintenance') {
    const { title, status, startsAt } = thing.maintenance;
    return (
      <li className="running-card">
        <LevelMark mark="under_maintenance" size={18} />
        <div>
          <a className="running-title" href={serviceAddress(page.id)}>
            {title}
          </a>
          <p className="running-facts">
            {page.name} · Maintenance, {maintenanceStatusWord(status).toLowerCase()} · began <Ago at={startsAt} />
          </p>
        </div>
      </li>
    );
  }
  const { id, title, impact, status, startedAt, componentNames, latestText, followed } = thing.incident;
  return (
    <li className={`running-card running-card-${IMPACT_LEVELS[impact]}`}>
      <LevelMark mark={IMPACT_LEVELS[impact]} size={18} />
      <div>
        <a className="running-title" href={incidentAddress(page.id, id)}>
          {title}
        </a>
        <p className="running-facts">
          <strong>{page.name}</strong> · {incidentStatusWord(status)} · began <Ago at={startedAt} />
          {componentNames.length > 0 && <> · {namesInBrief(componentNames)}</>}
          {followed && <> · Followed</>}
        </p>
        {latestText !== null && <p className="running-text">{latestText}</p>}
      </div>
    </li>
  );
}

const MOST_NAMES = 3;

function namesInBrief(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} and ${more} more` : names.join(', ');
}
