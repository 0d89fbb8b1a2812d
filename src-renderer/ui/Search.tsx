import { Input, SearchField } from 'react-aria-components';
import './controls.css';

interface SearchProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text box that filters while one types; Escape clears it. */
export function Search({ label, placeholder, value, onChange }: SearchProps) {
  return (
    <SearchField className="search" aria-label={label} value={value} onChange={onChange}>
      <svg className="search-icon" aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">
        <circle cx="6" cy="6" r="4.2" />
        <path d="M9.2 9.2L12.4 12.4" />
      </svg>
      <Input placeholder={placeholder} spellCheck="false" autoComplete="off" />
    </SearchField>
  );
}
