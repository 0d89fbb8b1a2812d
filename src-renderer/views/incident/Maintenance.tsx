import type { MaintenanceDetail } from '#core/contract/answers';
import { durationWords } from '#core/i18n/time-words';
import { maintenanceStatusWord } from '#core/i18n/words';
import { useHost } from '../../host/host-context.tsx';
import { useAppState, usePage } from '../../host/use-app-state.ts';
import { useQuery } from '../../host/use-query.ts';
import { maintenanceAddress } from '../../ui/addresses.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { VendorTitle } from '../../ui/VendorTitle.tsx';
import { maintenanceAsText } from './as-text.ts';
import { Back } from './Back.tsx';
import { Facts } from './Facts.tsx';
import { Header } from './Header.tsx';
import { Neighbours } from './Neighbours.tsx';
import { Timeline } from './Timeline.tsx';
import './incident.css';

interface MaintenanceProps {
  readonly target: { readonly pageId: string; readonly maintenanceId: string };
}

/** One maintenance: when, of what, and what was said of it. */
export function Maintenance({ target }: MaintenanceProps) {
  const { say } = useLanguage();
  const version = usePage(target.pageId)?.historyRevision ?? 0;
  const { pageId, maintenanceId } = target;
  const subject = `${pageId} ${maintenanceId}`;
  const { answer, problem } = useQuery('maintenance', { pageId, maintenanceId }, { subject, version });
  const said = problem ?? (answer?.ok === false ? answer.problem : null);
  const detail = answer?.ok === true ? answer.value : null;
  return (
    <article className="incident">
      <Back pageId={pageId} pageName={detail?.pageName ?? null} />
      {detail === null ? <h1 tabIndex={-1}>{said ?? say('window.reading')}</h1> : <Detail detail={detail} />}
    </article>
  );
}

function Detail({ detail }: { readonly detail: MaintenanceDetail }) {
  const host = useHost();
  const language = useLanguage();
  const { say } = language;
  const { timeZone, now } = useAppState();
  const { maintenance, pageId } = detail;
  const { startsAt, endsAt } = maintenance;
  return (
    <>
      <Header
        mark="under_maintenance"
        title={maintenance.title}
        url={maintenance.url}
        address={maintenanceAddress(pageId, maintenance.id)}
        asText={() => maintenanceAsText(detail, { timeZone, nowMs: now, language })}
      />
      <Facts
        facts={[
          [say('incident_view.maintenance'), maintenanceStatusWord(maintenance.status, language)],
          [say('incident_view.starts'), <Moment key="starts" at={startsAt} timeZone={timeZone} />],
          [
            say('incident_view.ends'),
            endsAt === null ? (
              say('incident_view.end_not_stated')
            ) : (
              <Moment key="ends" at={endsAt} timeZone={timeZone} />
            ),
          ],
          ...(endsAt === null
            ? []
            : [[say('incident_view.planned_for'), durationWords(endsAt - startsAt, language)] as const]),
        ]}
      />
      <div className="incident-body">
        <Timeline
          updates={maintenance.updates}
          startedAt={null}
          onOpen={(url) => void host.call('openExternal', { url })}
        />
        <section aria-labelledby="touched-heading" className="touched">
          <h2 id="touched-heading">{say('incident_view.concerned')}</h2>
          {detail.components.length === 0 && <p className="muted-text">{say('incident_view.none_named')}</p>}
          <ul>
            {detail.components.map(({ id, name }) => (
              <li key={id} className="touched-name">
                <VendorTitle>{name}</VendorTitle>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <Neighbours earlier={detail.earlier} later={detail.later} addressOf={(id) => maintenanceAddress(pageId, id)} />
    </>
  );
}
