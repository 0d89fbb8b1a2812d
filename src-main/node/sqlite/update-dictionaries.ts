const FIRST = [
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
].join('');

/** A twentieth less: 421 bytes of 1,400 where the first makes 443. */
const SECOND = [
  'approximately yesterday today tomorrow morning evening weekend minutes hours starting at ending PDT PST EDT EST CET GMT +00:00 ',
  'some requests to the service returned errors; retry retries may succeed. Traffic was rerouted away from the affected data center; ',
  'network congestion, hardware failure, power, configuration change, certificate, DNS resolution, load balancer, cache, CDN, edge locations, ',
  'processing delays in data ingestion, queries, metrics, logs, traces, alerts, monitors, reports, exports, search results, builds, pipelines, jobs, ',
  'API requests, API keys, tokens, models, conversations, messages, chat, files, uploads, downloads, images, video, ',
  'payments, payouts, cards, banks, transactions, invoices, subscriptions, accounts, users, organizations, teams, workspaces, projects, ',
  'issues, tickets, comments, pages, sites, integrations, webhooks, emails, notifications, permissions, sign-up, sign-in, logging in, ',
  'not been able to view, create, edit, load, open, save, access or update their. You may notice that. This may result in. Customers located in. ',
  'We have confirmed that. We believe that. We are aware of. We are seeing. We have seen. We will continue to. We expect that. As a result of this, ',
  'during this period, customers might have experienced, experiencing, unavailable, temporarily, significantly, currently, previously, successfully, ',
  'mitigated, mitigation, recovered, recovery, recovering, restored, rollback, reverted, applied, completed, stable, normal levels, ',
  'impacted, impacting, affected by this incident, degradation, disruption, interruption, intermittent, ',
  'further updates will follow; please contact our support if you have any questions. has been fixed and is working as expected. ',
  FIRST,
].join('');

/**
 * What status pages say again and again, for the packing of texts: `sqlite/packed-updates`. What was packed with a
 * dictionary can only be read with the same one: an entry is never edited, a better one is added at the end. What is
 * likeliest stands last, where a reference to it is shortest.
 */
const DICTIONARIES: readonly string[] = [FIRST, SECOND];

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
