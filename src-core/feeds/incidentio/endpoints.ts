import type { Address } from '../../model/address.ts';
import { toIso, type EpochMs } from '../../model/time.ts';

/** Where the parts of one page lie. */
export interface Endpoints {
  /** `{summary}`, as the page itself asks for it. */
  readonly summary: string;
  /** `{incidents}`, the whole public history. */
  readonly incidents: string;
  /** The page for people. */
  readonly page: string;
  readonly compatSummary: string;
  readonly compatIncidents: string;
  /** How the page's own address must end: the path of a page below a parent page (`/eu`), else empty. */
  readonly ownPath: string;
}

/** Views of a page, not pages of their own. */
const OWN_VIEWS = /^\/(history|incidents|maintenance|maintenances|uptime|subscribe|proxy|api|feed|calendar)(\/|\.|$)/i;

/** Where every page lies a second time, under its short name: `https://statuspage.incident.io/openai-1`. */
const SHARED_HOST = 'statuspage.incident.io';

/** The endpoints of the page at an address; one of a single incident leads to its page. */
export function endpointsOf(address: Address): Endpoints {
  const subPath = OWN_VIEWS.test(address.path) ? '' : address.path;
  const shared = address.host === SHARED_HOST;
  const summary = `${address.origin}/proxy${shared ? '' : `/${address.host}`}${subPath}`;
  return {
    summary,
    incidents: `${summary}/incidents`,
    page: `${address.origin}${subPath === '' ? '/' : subPath}`,
    compatSummary: `${address.origin}${subPath}/api/v2/summary.json`,
    compatIncidents: `${address.origin}${subPath}/api/v2/incidents.json`,
    ownPath: shared ? '' : subPath,
  };
}

/** Where the impacts between two moments lie. */
export function impactsUrl(endpoints: Endpoints, from: EpochMs, to: EpochMs): string {
  return `${endpoints.summary}/component_impacts?start_at=${toIso(from)}&end_at=${toIso(to)}`;
}
