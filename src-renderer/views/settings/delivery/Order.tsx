import { wayWord, type WayState } from '#core/events/delivery';
import type { Settings } from '#core/settings/settings';
import { useLanguage } from '../../../ui/language.tsx';
import { Select } from '../../../ui/Select.tsx';
import { SettingRow } from '../SettingRow.tsx';

type Chosen = Settings['notifications']['delivery'];

interface OrderProps {
  readonly ways: readonly WayState[];
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Those that may go first. */
const FIRST: readonly Exclude<Chosen, 'auto'>[] = ['node-notifier', 'electron'];

/** Which way is tried first; nothing to choose where there is only one. */
export function Order({ ways, chosen, onChoose }: OrderProps) {
  const language = useLanguage();
  const { say } = language;
  const possible = FIRST.filter((way) => ways.some((each) => each.way === way));
  if (possible.length < 2) return null;
  return (
    <SettingRow label={say('delivery.order')} htmlFor="delivery-order" note={say('delivery.order_note')}>
      <Select<Chosen>
        id="delivery-order"
        value={chosen}
        options={[
          { value: 'auto', label: say('delivery.auto') },
          ...possible.map((way) => ({ value: way, label: say('delivery.first', { way: wayWord(way, language) }) })),
        ]}
        onChange={onChoose}
      />
    </SettingRow>
  );
}
