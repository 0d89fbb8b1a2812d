import type { Format } from './format.ts';
import { claimDocument } from './incidentio/claim.ts';
import { endpointsOf } from './incidentio/endpoints.ts';
import { readHistory } from './incidentio/history.ts';
import { pollPage } from './incidentio/poll.ts';
import { readDocument } from './incidentio/read.ts';

/** Pages of incident.io: their own endpoints below `/proxy/`, a Statuspage-like interface, and their HTML. */
export const incidentio: Format = {
  id: 'incidentio',
  label: 'incident.io',
  feedPath: '/feed.atom',
  probes(address) {
    const { summary, compatSummary, page } = endpointsOf(address);
    return [summary, compatSummary, page];
  },
  claim: claimDocument,
  read: readDocument,
  poll: pollPage,
  history: readHistory,
  // Flat colours: a day is as bad as the worst that touched it, however short.
  bars: { dayLevel: 'worst', fill: () => null },
};
