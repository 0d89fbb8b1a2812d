import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components';
import './controls.css';

interface ToggleProps {
  readonly children: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly disabled?: boolean;
}

/** Something that takes effect at once. */
export function Toggle({ children, on, onChange, disabled = false }: ToggleProps) {
  return (
    <SwitchField className="switch-field" isSelected={on} onChange={onChange} isDisabled={disabled}>
      <SwitchButton className="switch">
        <span className="switch-track" />
        <span>{children}</span>
      </SwitchButton>
    </SwitchField>
  );
}
