import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import './controls.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Where the visible words do not say enough. */
  readonly label?: string;
  /** `submit` in a form. */
  readonly type?: 'button' | 'submit';
}

export function Button({ children, onPress, kind = 'plain', danger = false, disabled, label, type }: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${kind}${danger ? ' button-danger' : ''}`}
      type={type ?? 'button'}
      {...(onPress === undefined ? {} : { onPress })}
      {...(disabled === undefined ? {} : { isDisabled: disabled })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </AriaButton>
  );
}
