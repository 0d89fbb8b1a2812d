/**
 * What status pages say again and again, for the packing of texts: `sqlite/packed-updates`. What was packed with a
 * dictionary can only be read with the same one: an entry is never edited, a better one is added at the end. What is
 * likeliest stands last, where a reference to it is shortest.
 */
const DICTIONARIES: readonly string[] = [
  [
    'January February March April June July August September October November December Monday Tuesday Wednesday ',
    'Thursday Friday degraded performance partial outage major outage connectivity packet loss timeouts HTTP 500 502 503 ',
    '504 database storage network provider third-party upstream deployment deploy rolled back rollback capacity queue ',
    'webhooks notifications emails payments checkout login sign in authentication console dashboard mobile app website ',
    'servers hosted in us-east-1 us-west-2 eu-west-1 eu-central-1 ap-southeast-1 North America Europe Asia Pacific region ',
    'maintenance window during this time customers may experience brief interruptions, delays or errors when using ',
    'some users were unable to access the API. A subset of customers in the affected region saw requests failing ',
    'intermittently, with increased latency and elevated error rates between 00:00 UTC and 12:30 UTC. Our engineering ',
    'team is working with our service provider on the root cause of the problem, and service has been fully restored. ',
    'No further action is required. We apologize for any inconvenience. Thank you for your patience. We will provide ',
    'another update as soon as more information is available. We are investigating reports of issues with the ',
    'scheduled maintenance is in progress and has been completed. We have identified the cause and a fix is being ',
    'implemented. We are continuing to work on this. The fix has been deployed, and we are monitoring the results. ',
    'All services are now operating normally. This issue has been resolved.',
    '"],["scheduled","in_progress","verifying","completed","postmortem","investigating","identified","monitoring","resolved","',
  ].join(''),
];

export const NEWEST_DICTIONARY = DICTIONARIES.length - 1;

const bytes = new Map<number, Uint8Array>();

/** Null for one that nobody has written yet. */
export function dictionary(version: number): Uint8Array | null {
  const words = DICTIONARIES[version];
  if (words === undefined) return null;
  const known = bytes.get(version) ?? Buffer.from(words);
  bytes.set(version, known);
  return known;
}
