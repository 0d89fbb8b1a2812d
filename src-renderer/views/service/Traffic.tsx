import type { PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { usePollCounts } from '../../host/queries.ts';
import { shortDayText } from '../../ui/time-text.ts';
import { trafficWords } from './traffic-words.ts';

const DAYS = 7;

/** What watching a page costs its server and the user, day by day. */
export function Traffic({ page }: { readonly page: PageState }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="notes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What watching costs</summary>
      {open && <TrafficDays page={page} />}
    </details>
  );
}

function TrafficDays({ page }: { readonly page: PageState }) {
  const { answer, problem } = usePollCounts(page.id, DAYS);
  if (problem !== null) return <p role="alert">{problem}</p>;
  if (answer === null) return <p>Reading…</p>;
  if (answer.length === 0) return <p>Nothing has been asked for yet.</p>;
  return (
    <>
      <ul>
        {answer.toReversed().map((count) => (
          <li key={count.date}>
            {shortDayText(count.date)}: {trafficWords(count)}
          </li>
        ))}
      </ul>
      <p>Days of requests are UTC days. Bytes are as they came over the wire, compressed.</p>
    </>
  );
}
