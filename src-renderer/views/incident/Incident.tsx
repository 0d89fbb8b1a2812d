import type { IncidentDetail } from '#core/contract/contract';
import { durationWords } from '#core/i18n/time-words';
import { impactWord, incidentStatusWord } from '#core/i18n/words';
import { useHost } from '../../host/host-context.tsx';
import { useIncident } from '../../host/queries.ts';
import { useAppState } from '../../host/use-app-state.ts';
import { serviceAddress } from '../../ui/addresses.ts';
import { Since } from '../../ui/clock.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { IMPACT_LEVELS } from '../../ui/words.ts';
import { Follow } from './Follow.tsx';
import { Timeline } from './Timeline.tsx';
import { Touched } from './Touched.tsx';
import './incident.css';

interface IncidentProps {
  readonly target: { readonly pageId: string; readonly incidentId: string };
}

/** One incident from its first post to its last. */
export function Incident({ target }: IncidentProps) {
  const { answer, problem } = useIncident(target.pageId, target.incidentId);
  const said = problem ?? (answer?.ok === false ? answer.problem : null);
  return (
    <article className="incident">
      <p>
        <a href={serviceAddress(target.pageId)}>
          ← {answer?.ok === true ? answer.value.pageName : 'Back to the service'}
        </a>
      </p>
      {answer?.ok === true ? <Detail detail={answer.value} /> : <h1 tabIndex={-1}>{said ?? 'Reading…'}</h1>}
    </article>
  );
}

function Detail({ detail }: { readonly detail: IncidentDetail }) {
  const host = useHost();
  const { timeZone } = useAppState();
  const { incident } = detail;
  const openExternal = (url: string) => void host.call('openExternal', { url });
  return (
    <>
      <header className="incident-header">
        <LevelMark mark={IMPACT_LEVELS[incident.impact]} size={30} />
        <div className="incident-title">
          <h1 tabIndex={-1}>{incident.title}</h1>
          <p className="muted-text">
            {incident.url !== null && (
              <ExternalLink url={incident.url} onOpen={openExternal}>
                On the vendor’s page
              </ExternalLink>
            )}
          </p>
        </div>
        {incident.resolvedAt === null && <Follow detail={detail} />}
      </header>
      <dl className="incident-facts">
        <div>
          <dt>Status</dt>
          <dd>{incidentStatusWord(incident.status)}</dd>
        </div>
        <div>
          <dt>Impact</dt>
          <dd>{impactWord(incident.impact)}</dd>
        </div>
        <div>
          <dt>Began</dt>
          <dd>
            <Moment at={incident.startedAt} timeZone={timeZone} />
          </dd>
        </div>
        <div>
          <dt>{incident.resolvedAt === null ? 'Going on for' : 'Lasted'}</dt>
          <dd>
            {incident.resolvedAt === null ? (
              <Since at={incident.startedAt} />
            ) : (
              durationWords(incident.resolvedAt - incident.startedAt)
            )}
          </dd>
        </div>
      </dl>
      <div className="incident-body">
        <Timeline updates={incident.updates} onOpen={openExternal} />
        <Touched detail={detail} />
      </div>
    </>
  );
}
