import type { WindowTarget } from '#core/contract/host';
import { assertNever } from '#core/model/result';
import { ADD_ADDRESS, incidentAddress, OVERVIEW_ADDRESS, serviceAddress, SETTINGS_ADDRESS } from '../ui/addresses.ts';

/** Where a hash leads. Anything not understood leads to the overview. */
export function targetOf(hash: string): WindowTarget {
  const [view, pageId, incidentId] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (view === 'service' && pageId) return { view, pageId };
  if (view === 'incident' && pageId && incidentId) return { view, pageId, incidentId };
  if (view === 'add' || view === 'settings') return { view };
  return { view: 'overview' };
}

/** The hash that leads there. */
export function addressOf(target: WindowTarget): string {
  switch (target.view) {
    case 'overview':
      return OVERVIEW_ADDRESS;
    case 'service':
      return serviceAddress(target.pageId);
    case 'incident':
      return incidentAddress(target.pageId, target.incidentId);
    case 'add':
      return ADD_ADDRESS;
    case 'settings':
      return SETTINGS_ADDRESS;
    default:
      return assertNever(target);
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
