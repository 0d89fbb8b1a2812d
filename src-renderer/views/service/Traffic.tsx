import type { PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { usePollCounts } from '../../host/queries.ts';
import { shortDayText } from '../../ui/time-text.ts';
import { trafficWords } from './traffic-words.ts';
import { useLanguage } from '../../ui/language.tsx';

const DAYS = 7;

/** What watching a page costs its server and the user, day by day. */
export function Traffic({ page }: { readonly page: PageState }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details className="notes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('traffic.heading')}</summary>
      {open && <TrafficDays page={page} />}
    </details>
  );
}

function TrafficDays({ page }: { readonly page: PageState }) {
  const language = useLanguage();
  const { say } = language;
  const { answer, problem } = usePollCounts(page.id, DAYS);
  if (problem !== null) return <p role="alert">{problem}</p>;
  if (answer === null) return <p>{say('window.reading')}</p>;
  if (answer.length === 0) return <p>{say('traffic.nothing')}</p>;
  return (
    <>
      <ul>
        {answer.toReversed().map((count) => (
          <li key={count.date}>
            {say('traffic.day', { date: shortDayText(count.date, language), facts: trafficWords(count, language) })}
          </li>
        ))}
      </ul>
      <p>{say('traffic.note')}</p>
    </>
  );
}
