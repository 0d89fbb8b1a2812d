import { useState } from 'react';
import { Search } from '../../ui/Search.tsx';
import { CatalogueResults } from './CatalogueResults.tsx';
import { InspectAddress } from './InspectAddress.tsx';
import { looksLikeAddress } from './looks-like-address.ts';
import './add.css';

/** One box for both ways: a name searches the catalogue, an address is looked at. */
export function Add() {
  const [typed, setTyped] = useState('');
  return (
    <div className="add">
      <div className="add-head">
        <h1 tabIndex={-1}>Add a service</h1>
        <p className="muted-text">Search by name, or paste the address of any status page.</p>
      </div>
      <Search
        label="Name or address"
        placeholder="GitHub, or https://status.example.com"
        value={typed}
        onChange={setTyped}
      />
      {looksLikeAddress(typed) ? (
        <InspectAddress key={typed.trim()} url={typed.trim()} />
      ) : (
        <CatalogueResults query={typed} />
      )}
    </div>
  );
}
