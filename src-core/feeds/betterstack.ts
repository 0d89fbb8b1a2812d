import { readHistory } from './betterstack/history.ts';
import { claimDocument, indexUrl, pollPage, readDocument } from './betterstack/read.ts';
import type { Format } from './format.ts';

/** Pages of Better Stack, formerly Better Uptime: one JSON:API document holds state, reports and ninety days. */
export const betterstack: Format = {
  id: 'betterstack',
  label: 'Better Stack',
  feedPath: '/feed',
  hosts: /^[\w-]+\.(?:betteruptime|betterstack)\.com\//,
  probes: (address) => [indexUrl(address)],
  claim: claimDocument,
  read: readDocument,
  poll: pollPage,
  history: readHistory,
};
