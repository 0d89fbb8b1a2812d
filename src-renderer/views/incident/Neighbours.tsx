import type { Neighbour } from '#core/contract/answers';
import { useLanguage } from '../../ui/language.tsx';
import { VendorTitle } from '../../ui/VendorTitle.tsx';

interface NeighboursProps {
  readonly earlier: Neighbour | null;
  readonly later: Neighbour | null;
  readonly addressOf: (id: string) => string;
}

/** Ways to what began before and after it on the same page. */
export function Neighbours({ earlier, later, addressOf }: NeighboursProps) {
  const { say } = useLanguage();
  if (earlier === null && later === null) return null;
  return (
    <nav aria-label={say('incident_view.neighbours')} className="neighbours">
      {earlier !== null && (
        <a href={addressOf(earlier.id)} className="neighbour">
          <span className="neighbour-way">{say('incident_view.earlier')}</span>
          <VendorTitle>{earlier.title}</VendorTitle>
        </a>
      )}
      {later !== null && (
        <a href={addressOf(later.id)} className="neighbour neighbour-later">
          <span className="neighbour-way">{say('incident_view.later')}</span>
          <VendorTitle>{later.title}</VendorTitle>
        </a>
      )}
    </nav>
  );
}
