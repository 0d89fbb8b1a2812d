import { useLanguage } from '../../../ui/language.tsx';
import type { Wish } from './wish.ts';

interface WishCardsProps {
  readonly label: string;
  readonly wishes: readonly Wish[];
  readonly chosen: ReadonlyMap<string, Wish>;
  readonly onChange: (wish: Wish, isChosen: boolean) => void;
}

/** Services as cards that can be ticked. */
export function WishCards({ label, wishes, chosen, onChange }: WishCardsProps) {
  const { say } = useLanguage();
  return (
    <fieldset className="first-cards">
      <legend>{label}</legend>
      {wishes.length === 0 && <p className="muted-text">{say('add.unknown')}</p>}
      <ul>
        {wishes.map((wish) => (
          <li key={wish.key}>
            <label className="first-card">
              <input
                type="checkbox"
                checked={chosen.has(wish.key)}
                onChange={(event) => onChange(wish, event.target.checked)}
              />
              <span>
                <strong>
                  <bdi>{wish.name}</bdi>
                </strong>
                <span className="muted-text small-text">{wish.note}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
