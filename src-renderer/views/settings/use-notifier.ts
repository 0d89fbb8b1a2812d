import type { NotifierReport } from '#core/events/delivery';
import { useAppState } from '../../host/use-app-state.ts';
import { useQuery } from '../../host/use-query.ts';

/** By which ways the user is told, and what became of the last notification; asked for again after whatever happens. */
export function useNotifier(): NotifierReport | null {
  const { revision } = useAppState();
  return useQuery('notifier', {}, { subject: 'notifier', version: revision, settleMs: 500 }).answer;
}
