import './controls.css';

interface SelectProps<Value extends string> {
  readonly id: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** The system's own list box: it is the one everybody knows how to use. */
export function Select<Value extends string>({ id, value, options, onChange }: SelectProps<Value>) {
  return (
    <select
      id={id}
      className="select"
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
