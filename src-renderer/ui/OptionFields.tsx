import { useId } from 'react';
import { Select } from './Select.tsx';
import './controls.css';
import './option-fields.css';

/** Something to choose, with what holds now. */
export interface OptionField {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Null: any text. */
  readonly values: readonly { readonly value: string; readonly label: string }[] | null;
  readonly value: string;
  /** How many characters a text may have; a hundred unless said. */
  readonly longest?: number;
}

const LONGEST = 100;

interface OptionFieldsProps {
  readonly fields: readonly OptionField[];
  readonly onChange: (id: string, value: string) => void;
}

/** A field for each option, whatever it is about: a list where the values are known, else a line of text. */
export function OptionFields({ fields, onChange }: OptionFieldsProps) {
  const prefix = useId();
  return (
    <div className="option-fields">
      {fields.map(({ id, label, hint, values, value, longest = LONGEST }) => {
        const [fieldId, hintId] = [`${prefix}-${id}`, `${prefix}-${id}-hint`];
        return (
          <div key={id} className="option-field">
            <label htmlFor={fieldId}>{label}</label>
            {values === null ? (
              <input
                id={fieldId}
                className="text-input"
                aria-describedby={hintId}
                maxLength={longest}
                spellCheck="false"
                autoComplete="off"
                value={value}
                onChange={(event) => onChange(id, event.target.value)}
              />
            ) : (
              <Select
                id={fieldId}
                describedBy={hintId}
                value={value}
                options={withCurrent(values, value)}
                onChange={(chosen) => onChange(id, chosen)}
              />
            )}
            <p id={hintId} className="muted-text small-text">
              {hint}
            </p>
          </div>
        );
      })}
    </div>
  );
}

/** What holds is always in the list, also when this version no longer offers it. */
function withCurrent(values: NonNullable<OptionField['values']>, value: string): NonNullable<OptionField['values']> {
  return values.some((each) => each.value === value) ? values : [{ value, label: value }, ...values];
}
