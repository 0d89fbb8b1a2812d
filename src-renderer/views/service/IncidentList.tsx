import type { PageState } from '#core/contract/app-state';
import type { IncidentBrief } from '#core/history/page-record';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { daysText } from '../../ui/time-text.ts';
import { IncidentLine } from './IncidentLine.tsx';
import type { Picked } from './opened.ts';
import { useLanguage } from '../../ui/language.tsx';

interface IncidentListProps {
  readonly page: PageState;
  readonly incidents: readonly IncidentBrief[];
  /** A bar that was clicked: then only its incidents are listed. */
  readonly picked: Picked | null;
  readonly onShowAll: () => void;
}

const SHOWN_AT_FIRST = 12;

/** What was behind the bars, newest first. */
export function IncidentList({ page, incidents, picked, onShowAll }: IncidentListProps) {
  const language = useLanguage();
  const { say } = language;
  const [all, setAll] = useState(false);
  const listed = incidents
    .filter((brief) => picked === null || picked.incidentIds.includes(brief.id))
    .toSorted((one, other) => other.startedAt - one.startedAt);
  const shown = all ? listed : listed.slice(0, SHOWN_AT_FIRST);
  return (
    <section className="incidents" aria-labelledby="incidents-heading">
      <div className="history-bar">
        <h2 id="incidents-heading" aria-live="polite">
          {picked === null
            ? say('service.incidents')
            : say('service.incidents_on', { date: daysText(picked.date, picked.to, language), name: picked.rowName })}
          <span className="incidents-count">{listed.length}</span>
        </h2>
        {picked !== null && (
          <Button kind="quiet" onPress={onShowAll}>
            {say('service.show_all')}
          </Button>
        )}
      </div>
      {listed.length === 0 && (
        <p className="muted-text">{say(picked === null ? 'service.no_incidents' : 'service.no_incidents_on')}</p>
      )}
      <ol>
        {shown.map((brief) => (
          <IncidentLine key={brief.id} page={page} brief={brief} />
        ))}
      </ol>
      {shown.length < listed.length && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {say('service.show_earlier', { count: listed.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
