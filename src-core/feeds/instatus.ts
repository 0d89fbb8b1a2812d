import type { Format } from './format.ts';
import { pollPage, summaryUrls } from './instatus/poll.ts';
import { claimDocument, readDocument } from './instatus/read.ts';

/** Pages of Instatus. One document says how the page is and what is going on, another how each component is. */
export const instatus: Format = {
  id: 'instatus',
  label: 'Instatus',
  feedPath: '/history.rss',
  hosts: /^(?:[\w-]+\.instatus\.com|instat\.us)\//,
  probes: (address) => summaryUrls(address),
  claim: claimDocument,
  read: readDocument,
  poll: pollPage,
};
