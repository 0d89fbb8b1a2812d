import type { WindowTarget } from '#core/contract/host';
import { assertNever } from '#core/model/result';
import { IMPACTS } from '#core/model/snapshot';
import {
  ADD_ADDRESS,
  incidentAddress,
  maintenanceAddress,
  OVERVIEW_ADDRESS,
  searchAddress,
  serviceAddress,
  SETTINGS_ADDRESS,
} from '../ui/addresses.ts';

/** A place in the window, or an address that leads nowhere. */
export type Place = WindowTarget | { readonly view: 'lost'; readonly address: string };

const MOST_DAYS = 3_660;
const LONGEST_QUERY = 200;

/** Where a hash leads. What is wrong with the details of a place is left out of it. */
export function targetOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', ...ids] = path.split('/').map(decoded);
  const [pageId, itemId] = ids;
  const asked = new URLSearchParams(query);
  if (view === '' && ids.length === 0) return { view: 'overview' };
  if (view === 'service' && pageId && ids.length === 1) return { view, pageId, ...servicePlace(asked) };
  if (view === 'incident' && pageId && itemId && ids.length === 2) return { view, pageId, incidentId: itemId };
  if (view === 'maintenance' && pageId && itemId && ids.length === 2) return { view, pageId, maintenanceId: itemId };
  if (view === 'incidents' && ids.length === 0) return { view: 'search', ...searchPlace(asked) };
  if ((view === 'add' || view === 'settings') && ids.length === 0) return { view };
  return { view: 'lost', address: hash };
}

/** The hash that leads there. */
export function addressOf(target: Place): string {
  switch (target.view) {
    case 'overview':
      return OVERVIEW_ADDRESS;
    case 'service':
      return serviceAddress(target.pageId, target);
    case 'incident':
      return incidentAddress(target.pageId, target.incidentId);
    case 'maintenance':
      return maintenanceAddress(target.pageId, target.maintenanceId);
    case 'search':
      return searchAddress(target);
    case 'add':
      return ADD_ADDRESS;
    case 'settings':
      return SETTINGS_ADDRESS;
    case 'lost':
      return target.address;
    default:
      return assertNever(target);
  }
}

/** What makes a place another one: the details of a service, and what is searched for, do not. */
export function identityOf(target: Place): string {
  if (target.view === 'service') return serviceAddress(target.pageId);
  return target.view === 'search' ? searchAddress() : addressOf(target);
}

function servicePlace(asked: URLSearchParams): {
  readonly days?: number;
  readonly rowId?: string;
  readonly date?: string;
} {
  const days = Number(asked.get('days') ?? Number.NaN);
  const rowId = asked.get('row') ?? '';
  const date = asked.get('day') ?? '';
  return {
    ...(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS ? { days } : {}),
    ...(rowId !== '' && rowId.length <= 300 ? { rowId } : {}),
    ...(/^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {}),
  };
}

function searchPlace(asked: URLSearchParams): Omit<Extract<WindowTarget, { view: 'search' }>, 'view'> {
  const query = (asked.get('q') ?? '').slice(0, LONGEST_QUERY);
  const pageId = asked.get('service') ?? '';
  const impact = IMPACTS.find((each) => each === asked.get('impact'));
  return {
    ...(query === '' ? {} : { query }),
    ...(pageId === '' || pageId.length > 300 ? {} : { pageId }),
    ...(impact === undefined ? {} : { impact }),
    ...(asked.get('open') === '1' ? { openOnly: true } : {}),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
