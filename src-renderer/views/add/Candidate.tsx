import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { OptionFields } from '../../ui/OptionFields.tsx';
import { Preview } from './Preview.tsx';
import type { Subject } from './subject.ts';
import { useInspection } from './use-inspection.ts';

/** Looks at what was picked or typed, and shows what would be watched before anything is. */
export function Candidate({ subject }: { readonly subject: Subject }) {
  const { say } = useLanguage();
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const { inspection, problem, phase, stop, lookAgain } = useInspection(subject, choices);
  const isLooking = phase === 'looking' || phase === 'long';
  const url = subject.kind === 'service' ? subject.service.url : subject.url;
  const fields = (inspection?.options ?? []).map((option) => ({
    ...option,
    value: choices[option.id] ?? option.value,
  }));

  return (
    <div className="inspect">
      {isLooking && (
        <div className={inspection === null ? 'inspect-looking' : 'hidden-text'}>
          <span className="inspect-pulse" aria-hidden="true" />
          <p role="status">{say(phase === 'long' ? 'choosing.still_looking' : 'add.looking', { url })}</p>
          {inspection === null && <Button onPress={stop}>{say('choosing.stop')}</Button>}
        </div>
      )}
      {phase === 'stopped' && (
        <div className="inspect-looking">
          <p role="status">{say('choosing.stopped', { url })}</p>
          <Button onPress={lookAgain}>{say('choosing.again')}</Button>
        </div>
      )}
      {fields.length > 0 && (
        <OptionFields fields={fields} onChange={(id, value) => setChoices({ ...choices, [id]: value })} />
      )}
      {problem !== null && (
        <div className="inspect-failed" role="status">
          <p>{problem}</p>
          <Button onPress={lookAgain}>{say('choosing.again')}</Button>
        </div>
      )}
      {inspection !== null && inspection.problem === null && (
        <Preview
          key={`${inspection.url} ${JSON.stringify(inspection.options)}`}
          subject={subject}
          inspection={inspection}
          choices={choices}
          stale={isLooking}
        />
      )}
    </div>
  );
}
