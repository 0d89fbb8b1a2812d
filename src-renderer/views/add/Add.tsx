import { useState } from 'react';
import { Search } from '../../ui/Search.tsx';
import { CatalogueResults } from './CatalogueResults.tsx';
import { InspectAddress } from './InspectAddress.tsx';
import { looksLikeAddress } from './looks-like-address.ts';
import { useLanguage } from '../../ui/language.tsx';
import './add.css';

/** One box for both ways: a name searches the catalogue, an address is looked at. */
export function Add() {
  const { say } = useLanguage();
  const [typed, setTyped] = useState('');
  return (
    <div className="add">
      <div className="add-head">
        <h1 tabIndex={-1}>{say('add.heading')}</h1>
        <p className="muted-text">{say('add.text')}</p>
      </div>
      <Search label={say('add.field')} placeholder={say('add.example')} value={typed} onChange={setTyped} />
      {looksLikeAddress(typed) ? (
        <InspectAddress key={typed.trim()} url={typed.trim()} />
      ) : (
        <CatalogueResults query={typed} />
      )}
    </div>
  );
}
