import type { Format } from './format.ts';
import { bars } from './statuspage/bars.ts';
import { readHistory } from './statuspage/history.ts';
import { pollPage } from './statuspage/poll.ts';
import { claimDocument, readDocument } from './statuspage/read.ts';

/** Pages made with Atlassian Statuspage. They live at the root of a host. */
export const statuspage: Format = {
  id: 'statuspage',
  label: 'Atlassian Statuspage',
  feedPath: '/history.atom',
  probes: ({ origin }) => [`${origin}/api/v2/summary.json`, `${origin}/history.atom`, `${origin}/`],
  claim: claimDocument,
  read: readDocument,
  poll: pollPage,
  history: readHistory,
  bars,
};
