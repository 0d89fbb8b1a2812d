import './controls.css';

interface SelectProps<Value extends string> {
  readonly id: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  /** The element that says more than the label. */
  readonly describedBy?: string;
}

/** The system's own list box: it is the one everybody knows how to use. */
export function Select<Value extends string>({ id, value, options, onChange, describedBy }: SelectProps<Value>) {
  return (
    <select
      id={id}
      className="select"
      aria-describedby={describedBy}
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
