import { useState } from 'react';
import { OptionFields } from '../../ui/OptionFields.tsx';
import { Preview } from './Preview.tsx';
import { useInspection } from './use-inspection.ts';
import { useWatch } from './use-watch.ts';
import { useLanguage } from '../../ui/language.tsx';

/** Looks at an address and shows what would be watched, before anything is. */
export function InspectAddress({ url }: { readonly url: string }) {
  const { say } = useLanguage();
  const watching = useWatch();
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const { inspection, problem, looking } = useInspection(url, choices);
  const fields = (inspection?.options ?? []).map((option) => ({
    ...option,
    value: choices[option.id] ?? option.value,
  }));
  const isChosen = Object.values(choices).some((value) => value !== '');

  return (
    <div className="inspect">
      {fields.length > 0 && (
        <OptionFields fields={fields} onChange={(id, value) => setChoices({ ...choices, [id]: value })} />
      )}
      <div aria-live="polite">
        {looking && <p className={inspection === null ? 'muted-text' : 'hidden-text'}>{say('add.looking', { url })}</p>}
        {!looking && problem !== null && <p className="inspect-failed">{problem}</p>}
        {inspection !== null && inspection.problem === null && (
          <Preview
            inspection={inspection}
            busy={watching.busy !== null}
            stale={looking}
            onWatch={({ url: address, name, formatId }) => {
              // What is chosen may have a name of its own in the catalogue.
              watching.watch({ url: address, name: isChosen ? null : name, formatId, choices });
            }}
          />
        )}
        {watching.problem !== null && <p role="alert">{watching.problem}</p>}
      </div>
    </div>
  );
}
