import type { IncidentDetail } from '#core/contract/answers';
import { durationWords } from '#core/i18n/time-words';
import { impactWord, incidentStatusWord } from '#core/i18n/words';
import { useHost } from '../../host/host-context.tsx';
import { useIncident } from '../../host/queries.ts';
import { useAppState } from '../../host/use-app-state.ts';
import { incidentAddress } from '../../ui/addresses.ts';
import { Since } from '../../ui/clock.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { IMPACT_LEVELS } from '../../ui/words.ts';
import { incidentAsText } from './as-text.ts';
import { Back } from './Back.tsx';
import { Facts } from './Facts.tsx';
import { Follow } from './Follow.tsx';
import { Header } from './Header.tsx';
import { Neighbours } from './Neighbours.tsx';
import { Timeline } from './Timeline.tsx';
import { Touched } from './Touched.tsx';
import './incident.css';

interface IncidentProps {
  readonly target: { readonly pageId: string; readonly incidentId: string };
}

/** One incident from its first post to its last. */
export function Incident({ target }: IncidentProps) {
  const { say } = useLanguage();
  const { answer, problem } = useIncident(target.pageId, target.incidentId);
  const said = problem ?? (answer?.ok === false ? answer.problem : null);
  const detail = answer?.ok === true ? answer.value : null;
  return (
    <article className="incident">
      <Back pageId={target.pageId} pageName={detail?.pageName ?? null} />
      {detail === null ? <h1 tabIndex={-1}>{said ?? say('window.reading')}</h1> : <Detail detail={detail} />}
      {detail === null && said === null && (
        <div>
          <Skeleton kind="line" />
          <Skeleton kind="line" />
          <Skeleton kind="line" />
        </div>
      )}
    </article>
  );
}

function Detail({ detail }: { readonly detail: IncidentDetail }) {
  const host = useHost();
  const language = useLanguage();
  const { say } = language;
  const { timeZone, now } = useAppState();
  const { incident, pageId } = detail;
  const { startedAt, resolvedAt } = incident;
  return (
    <>
      <Header
        mark={IMPACT_LEVELS[incident.impact]}
        title={incident.title}
        url={incident.url}
        address={incidentAddress(pageId, incident.id)}
        asText={() => incidentAsText(detail, { timeZone, nowMs: now, language })}
      >
        {resolvedAt === null && <Follow detail={detail} />}
      </Header>
      <Facts
        facts={[
          [say('incident_view.status'), incidentStatusWord(incident.status, language)],
          [say('incident_view.impact'), impactWord(incident.impact, language)],
          [say('incident_view.began'), <Moment key="began" at={startedAt} timeZone={timeZone} />],
          ...(resolvedAt === null
            ? [[say('incident_view.going_on'), <Since key="since" at={startedAt} />] as const]
            : [
                [say('incident_view.resolved'), <Moment key="resolved" at={resolvedAt} timeZone={timeZone} />] as const,
                [say('incident_view.lasted'), durationWords(resolvedAt - startedAt, language)] as const,
              ]),
        ]}
      />
      <div className="incident-body">
        <Timeline
          updates={incident.updates}
          startedAt={startedAt}
          onOpen={(url) => void host.call('openExternal', { url })}
        />
        <Touched detail={detail} />
      </div>
      <Neighbours earlier={detail.earlier} later={detail.later} addressOf={(id) => incidentAddress(pageId, id)} />
    </>
  );
}
