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
import { useLanguage } from '../../ui/language.tsx';
import './incident.css';

interface IncidentProps {
  readonly target: { readonly pageId: string; readonly incidentId: string };
}

/** One incident from its first post to its last. */
export function Incident({ target }: IncidentProps) {
  const { say } = useLanguage();
  const { answer, problem } = useIncident(target.pageId, target.incidentId);
  const said = problem ?? (answer?.ok === false ? answer.problem : null);
  return (
    <article className="incident">
      <p>
        <a href={serviceAddress(target.pageId)}>
          <span className="back-arrow">←</span>{' '}
          {answer?.ok === true ? <bdi>{answer.value.pageName}</bdi> : say('incident_view.back')}
        </a>
      </p>
      {answer?.ok === true ? <Detail detail={answer.value} /> : <h1 tabIndex={-1}>{said ?? say('window.reading')}</h1>}
    </article>
  );
}

function Detail({ detail }: { readonly detail: IncidentDetail }) {
  const host = useHost();
  const language = useLanguage();
  const { say } = language;
  const { timeZone } = useAppState();
  const { incident } = detail;
  const openExternal = (url: string) => void host.call('openExternal', { url });
  return (
    <>
      <header className="incident-header">
        <LevelMark mark={IMPACT_LEVELS[incident.impact]} size={30} />
        <div className="incident-title">
          <h1 tabIndex={-1} dir="auto">
            {incident.title}
          </h1>
          <p className="muted-text">
            {incident.url !== null && (
              <ExternalLink url={incident.url} onOpen={openExternal}>
                {say('incident_view.vendor')}
              </ExternalLink>
            )}
          </p>
        </div>
        {incident.resolvedAt === null && <Follow detail={detail} />}
      </header>
      <dl className="incident-facts">
        <div>
          <dt>{say('incident_view.status')}</dt>
          <dd>{incidentStatusWord(incident.status, language)}</dd>
        </div>
        <div>
          <dt>{say('incident_view.impact')}</dt>
          <dd>{impactWord(incident.impact, language)}</dd>
        </div>
        <div>
          <dt>{say('incident_view.began')}</dt>
          <dd>
            <Moment at={incident.startedAt} timeZone={timeZone} />
          </dd>
        </div>
        <div>
          <dt>{say(incident.resolvedAt === null ? 'incident_view.going_on' : 'incident_view.lasted')}</dt>
          <dd>
            {incident.resolvedAt === null ? (
              <Since at={incident.startedAt} />
            ) : (
              durationWords(incident.resolvedAt - incident.startedAt, language)
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
