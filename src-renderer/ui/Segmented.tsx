import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import './controls.css';

interface SegmentedProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** One of a few. */
export function Segmented<Id extends string>({ label, options, selected, onSelect }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      className="segmented"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen !== undefined) onSelect(chosen.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="button">
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
