import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { looksLikeAddress } from '../../../ui/looks-like-address.ts';
import { Search } from '../../../ui/Search.tsx';
import { pageWish, type Wish } from './wish.ts';

interface AddressFieldProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onWish: (wish: Wish) => void;
}

/** A name searches the list; an address is looked at, and what is there is chosen. */
export function AddressField({ typed, onType, onWish }: AddressFieldProps) {
  const { say } = useLanguage();
  const host = useHost();
  const [problem, setProblem] = useState<string | null>(null);
  const [looking, setLooking] = useState<string | null>(null);
  const url = looksLikeAddress(typed) ? typed.trim() : null;

  async function look(address: string): Promise<void> {
    const result = await host.call('inspect', { url: address });
    if (!result.ok) setProblem(result.problem);
    else if (result.value.problem !== null) setProblem(result.value.problem);
    else {
      onWish(pageWish(result.value));
      onType('');
    }
  }

  return (
    <form
      className="first-search"
      onSubmit={(event) => {
        event.preventDefault();
        if (url === null || looking !== null) return;
        setProblem(null);
        setLooking(url);
        look(url)
          .catch((fault: unknown) => setProblem(fault instanceof Error ? fault.message : String(fault)))
          .finally(() => setLooking(null));
      }}
    >
      <Search
        label={say('choosing.search')}
        placeholder={say('choosing.search')}
        value={typed}
        onChange={(text) => {
          setProblem(null);
          onType(text);
        }}
      />
      {url !== null && (
        <Button type="submit" disabled={looking !== null}>
          {say('choosing.take_address', { host: url.replace(/^https:\/\//, '').replace(/\/.*$/, '') })}
        </Button>
      )}
      <p role="status" className="first-said">
        {problem ?? (looking === null ? '' : say('add.looking', { url: looking }))}
      </p>
    </form>
  );
}
