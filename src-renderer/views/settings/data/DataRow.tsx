import type { ReactNode } from 'react';

interface DataRowProps {
  readonly label: string;
  readonly note: ReactNode;
  /** What came of the last press, for who sees it and who hears it. */
  readonly status?: string | null;
  readonly children: ReactNode;
}

/** Something that is kept: what it is at the start, what can be done with it at the end. */
export function DataRow({ label, note, status = null, children }: DataRowProps) {
  return (
    <div className="setting-row data-row">
      <div>
        <p>{label}</p>
        <p className="muted-text small-text">{note}</p>
        <p role="status" className="small-text data-status">
          {status}
        </p>
      </div>
      <div className="data-actions">{children}</div>
    </div>
  );
}
