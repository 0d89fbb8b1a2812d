import type { OpenIncident } from '#core/contract/app-state';
import type { Language } from '#core/i18n/language';
import { listed } from '#core/i18n/listing';
import { incidentStatusWord } from '#core/i18n/words';
import type { Maintenance } from '#core/model/snapshot';
import { memo } from 'react';
import { incidentAddress, maintenanceAddress } from '../../ui/addresses.ts';
import { Ago } from '../../ui/clock.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { IMPACT_LEVELS } from '../../ui/words.ts';
import { useLanguage } from '../../ui/language.tsx';

interface OfService {
  readonly pageId: string;
  readonly pageName: string;
}

/** One maintenance that is under way. */
export const MaintenanceCard = memo(function MaintenanceCard(props: OfService & { readonly maintenance: Maintenance }) {
  const { pageId, pageName, maintenance } = props;
  const { id, title, status, startsAt } = maintenance;
  const { say } = useLanguage();
  return (
    <li className="running-card">
      <LevelMark mark="under_maintenance" size={18} />
      <div>
        <a className="running-title" href={maintenanceAddress(pageId, id)}>
          <bdi>{title}</bdi>
        </a>
        <p className="running-facts">
          <bdi>{pageName}</bdi> · {say('overview.maintenance', { status: say(`in_sentence.${status}`) })} ·{' '}
          <Ago at={startsAt} saying="overview.began" />
        </p>
      </div>
    </li>
  );
});

/** One incident that goes on, in three lines. */
export const IncidentCard = memo(function IncidentCard(props: OfService & { readonly incident: OpenIncident }) {
  const { pageId, pageName, incident } = props;
  const { id, title, impact, status, startedAt, componentNames, latestText, followed } = incident;
  const language = useLanguage();
  const { say } = language;
  return (
    <li className={`running-card running-card-${IMPACT_LEVELS[impact]}`}>
      <LevelMark mark={IMPACT_LEVELS[impact]} size={18} />
      <div>
        <a className="running-title" href={incidentAddress(pageId, id)}>
          <bdi>{title}</bdi>
        </a>
        <p className="running-facts">
          <strong>
            <bdi>{pageName}</bdi>
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
});

const MOST_NAMES = 3;

function namesInBrief(names: readonly string[], language: Language): string {
  const count = names.length - MOST_NAMES;
  const shown = listed(names.slice(0, MOST_NAMES), language);
  return count > 0 ? language.say('list.more', { names: shown, count }) : shown;
}
