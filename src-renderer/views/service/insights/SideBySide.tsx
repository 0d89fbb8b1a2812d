import type { PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { useComparison } from '../../../host/queries.ts';
import { useAppPart } from '../../../host/use-app-state.ts';
import { Select } from '../../../ui/Select.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { sharedText } from './insight-words.ts';
import { useLanguage } from '../../../ui/language.tsx';

interface SideBySideProps {
  readonly page: PageState;
  readonly rowId: string;
  /** What that row is called. */
  readonly name: string;
  readonly days: number;
}

/** This service and another one, over the days both are known. */
export function SideBySide(props: SideBySideProps) {
  const { say } = useLanguage();
  const pages = useAppPart((state) => state.pages);
  const [otherId, setOtherId] = useState('');
  const others = pages.filter(({ id }) => id !== props.page.id);
  const other = others.find(({ id }) => id === otherId) ?? null;
  if (others.length === 0) return null;
  const options = [
    { value: '', label: say('insights.choose') },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <section className="insight" aria-labelledby="compare-heading">
      <h3 id="compare-heading">{say('insights.side')}</h3>
      <div className="insight-choice">
        <label htmlFor="compare-with">{say('insights.compare')}</label>
        <Select id="compare-with" value={other?.id ?? ''} options={options} onChange={setOtherId} />
      </div>
      {other === null ? (
        <p className="insight-note">{say('insights.side_note')}</p>
      ) : (
        <Compared {...props} other={other} />
      )}
    </section>
  );
}

function Compared({ page, rowId, name, days, other }: SideBySideProps & { readonly other: PageState }) {
  const language = useLanguage();
  const { say } = language;
  const { answer, problem } = useComparison(
    { one: { pageId: page.id, rowId }, other: { pageId: other.id, rowId: '' }, days },
    `${page.historyRevision} ${other.historyRevision}`,
  );
  const said = problem ?? (answer?.ok === false ? answer.problem : null);
  if (said !== null) return <p role="alert">{said}</p>;
  if (answer?.ok !== true) return <p className="insight-note">{say('window.reading')}</p>;
  const { sharedDays, bothInTrouble, one, other: second } = answer.value;
  if (sharedDays === 0) return <p className="insight-note">{say('insights.no_shared')}</p>;
  return (
    <>
      <FiguresTable
        label={say('insights.pair', { one: name, other: other.name })}
        columns={[
          { name, ...one },
          { name: other.name, ...second },
        ]}
      />
      <p className="insight-note">{sharedText(sharedDays, days, bothInTrouble, language)}</p>
    </>
  );
}
