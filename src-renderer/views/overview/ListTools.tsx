import type { MessageKey } from '#core/i18n/en';
import { memo } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { Search } from '../../ui/Search.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Order } from './order.ts';

const ORDERS = [
  { id: 'worst', label: 'overview.worst_first' },
  { id: 'own', label: 'overview.own_order' },
] as const satisfies readonly { id: Order; label: MessageKey }[];

interface ListToolsProps {
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** In which order services are listed, and which. Left alone when one of them changes. */
export const ListTools = memo(function ListTools({ order, onOrder, typed, onType }: ListToolsProps) {
  const { say } = useLanguage();
  return (
    <div className="services-tools">
      <Segmented
        label={say('overview.order')}
        options={ORDERS.map(({ id, label }) => ({ id, label: say(label) }))}
        selected={order}
        onSelect={onOrder}
      />
      <Search
        label={say('overview.filter_services')}
        placeholder={say('overview.filter')}
        value={typed}
        onChange={onType}
      />
    </div>
  );
});
