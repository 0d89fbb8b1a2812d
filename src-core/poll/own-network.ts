import { mayBeOurNetwork, type Failure } from '../model/failure.ts';
import { classify, isOurs, type NetworkTrouble } from './network-trouble.ts';

/** What the latest attempts say about our own connection. */
export interface OwnNetwork {
  /** What keeps us from reading any page; null while nothing does. */
  readonly trouble: NetworkTrouble | null;
  /** Attempts since a page last answered that our own connection may have spoilt, newest last. */
  readonly suspects: readonly Suspect[];
}

export interface Suspect {
  readonly host: string;
  readonly failure: Failure;
  readonly marks: readonly string[];
}

export const assumedOnline: OwnNetwork = { trouble: null, suspects: [] };

/** What one attempt to read a page came to. */
export interface Attempt {
  readonly host: string;
  /** Null where the page was read. */
  readonly failure: Failure | null;
  /** Who spoke in its place, for every answer: the foreign host a redirect led to, or what tells its bytes from others. */
  readonly marks: readonly string[];
}

/** What the machine can say besides. */
export interface Surroundings {
  readonly hostsWatched: number;
  /** False where the machine knows that it has no connection; null where it cannot tell. */
  readonly hasLink: boolean | null;
}

/** How many hosts must fail before it is us, where as many are watched; of many it takes half. */
const SEVERAL = 3;

/**
 * Folds an attempt in. One failing host is that host's business: before we say that it is us there are two independent
 * signals. Either half of the hosts in a row, three at least (both, where two are watched), that cannot be reached, or one and the machine's
 * own word that there is no way out. A sign-in page shows by answering for several hosts. What a page itself says,
 * were it an error, proves the opposite.
 */
export function noteAttempt(network: OwnNetwork, attempt: Attempt, surroundings: Surroundings): OwnNetwork {
  const { host, failure, marks } = attempt;
  if (failure === null || failure.kind === 'http_status') return assumedOnline;
  const most = 2 * Math.max(1, surroundings.hostsWatched);
  const suspects = [...network.suspects, { host, failure, marks }].slice(-most);
  const unreachable = suspects.filter((suspect) => mayBeOurNetwork(suspect.failure.kind));
  const portal = sharedMark(suspects, surroundings.hostsWatched);
  if (portal) return { trouble: 'captive_portal', suspects };
  // A page of another shape is an answer, though nobody knows yet whose.
  if (!mayBeOurNetwork(failure.kind)) return { trouble: network.trouble, suspects };
  if (surroundings.hasLink === false) return { trouble: 'offline', suspects };
  const isEnough = areEnough(unreachable, surroundings.hostsWatched);
  return { trouble: isEnough ? classify(latestOf(unreachable)) : network.trouble, suspects };
}

/** Whether an answer came from whoever stands between us and the pages: then it says nothing about the page. */
export function isStandIn(network: OwnNetwork, attempt: Attempt): boolean {
  return (
    network.trouble === 'captive_portal' &&
    attempt.failure !== null &&
    !mayBeOurNetwork(attempt.failure.kind) &&
    network.suspects.some(
      ({ host, marks }) => host !== attempt.host && marks.some((mark) => attempt.marks.includes(mark)),
    )
  );
}

function areEnough(unreachable: readonly Suspect[], hostsWatched: number): boolean {
  if (unreachable.filter(({ failure }) => isOurs(failure.cause)).length >= 2) return true;
  return hostsWatched > 1 && hostsOf(unreachable).size >= needed(hostsWatched);
}

/** Whether the same stranger answered for several hosts. */
function sharedMark(suspects: readonly Suspect[], hostsWatched: number): boolean {
  const marks = new Set(suspects.flatMap((suspect) => suspect.marks));
  return [...marks].some(
    (mark) =>
      hostsOf(suspects.filter((suspect) => suspect.marks.includes(mark))).size >= Math.max(2, needed(hostsWatched)),
  );
}

function needed(hostsWatched: number): number {
  return Math.max(Math.min(hostsWatched, SEVERAL), Math.ceil(hostsWatched / 2));
}

function hostsOf(suspects: readonly Suspect[]): ReadonlySet<string> {
  return new Set(suspects.map(({ host }) => host));
}

/** Of each host the last attempt. */
function latestOf(suspects: readonly Suspect[]): readonly Failure[] {
  return [...new Map(suspects.map(({ host, failure }) => [host, failure])).values()];
}
