import type { ReactNode } from 'react';
import { Switch } from 'react-aria-components';
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
    <Switch className="switch" isSelected={on} onChange={onChange} isDisabled={disabled}>
      <span className="switch-track" />
      <span>{children}</span>
    </Switch>
  );
}
