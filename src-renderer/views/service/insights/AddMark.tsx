import { useId, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';

interface AddMarkProps {
  /** The days that can be marked: before the first there is nothing to compare with. */
  readonly from: string;
  readonly to: string;
  readonly onAdd: (date: string, label: string) => void;
}

const LONGEST_LABEL = 80;

/** A day, and what happened then. */
export function AddMark({ from, to, onAdd }: AddMarkProps) {
  const { say } = useLanguage();
  const id = useId();
  const [date, setDate] = useState('');
  const [label, setLabel] = useState('');
  return (
    <form
      className="add-mark"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(date, label);
        setDate('');
        setLabel('');
      }}
    >
      <label htmlFor={`${id}-date`}>
        {say('insights.day')}
        <input
          id={`${id}-date`}
          className="text-input"
          type="date"
          required
          min={from}
          max={to}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
      </label>
      <label htmlFor={`${id}-label`} className="add-mark-label">
        {say('insights.happened')}
        <input
          id={`${id}-label`}
          className="text-input"
          maxLength={LONGEST_LABEL}
          value={label}
          onChange={(event) => setLabel(event.target.value)}
        />
      </label>
      <Button type="submit">{say('insights.mark')}</Button>
    </form>
  );
}
