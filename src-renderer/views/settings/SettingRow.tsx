import type { ReactNode } from 'react';

interface SettingRowProps {
  readonly label: string;
  readonly note?: string;
  /** The element the label belongs to. */
  readonly htmlFor: string;
  readonly children: ReactNode;
}

/** A named setting: words at the start, the control at the end. */
export function SettingRow({ label, note, htmlFor, children }: SettingRowProps) {
  return (
    <div className="setting-row">
      <div>
        <label htmlFor={htmlFor}>{label}</label>
        {note !== undefined && <p className="muted-text small-text">{note}</p>}
      </div>
      {children}
    </div>
  );
}
