import type { Language } from '#core/i18n/language';
import { listed } from '#core/i18n/listing';
import { incidentStatusWord } from '#core/i18n/words';
import { incidentAddress, maintenanceAddress } from '../../ui/addresses.ts';
import { Ago } from '../../ui/clock.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { IMPACT_LEVELS } from '../../ui/words.ts';
import type { RunningThing } from './running.ts';
import { useLanguage } from '../../ui/language.tsx';

/** One incident or maintenance that goes on, in three lines. */
export function RunningCard({ thing }: { readonly thing: RunningThing }) {
  const language = useLanguage();
  const { say } = language;
  const { page } = thing;
  if (thing.kind === 'maintenance') {
    const { id, title, status, startsAt } = thing.maintenance;
    return (
      <li className="running-card">
        <LevelMark mark="under_maintenance" size={18} />
        <div>
          <a className="running-title" href={maintenanceAddress(page.id, id)}>
            <bdi>{title}</bdi>
          </a>
          <p className="running-facts">
            <bdi>{page.name}</bdi> · {say('overview.maintenance', { status: say(`in_sentence.${status}`) })} ·{' '}
            <Ago at={startsAt} saying="overview.began" />
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
          <bdi>{title}</bdi>
        </a>
        <p className="running-facts">
          <strong>
            <bdi>{page.name}</bdi>
          </strong>{' '}
          · {incidentStatusWord(status, language)} · <Ago at={startedAt} saying="overview.began" />
          {componentNames.length > 0 && (
            <>
              {' '}
              · <bdi>{namesInBrief(componentNames, language)}</bdi>
            </>
          )}
          {followed && <> · {say('overview.followed')}</>}
        </p>
        {latestText !== null && (
          <p className="running-text" dir="auto">
            {latestText}
          </p>
        )}
      </div>
    </li>
  );
}

const MOST_NAMES = 3;

function namesInBrief(names: readonly string[], language: Language): string {
  const count = names.length - MOST_NAMES;
  const shown = listed(names.slice(0, MOST_NAMES), language);
  return count > 0 ? language.say('list.more', { names: shown, count }) : shown;
}
