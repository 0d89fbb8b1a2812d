import type { NetworkState } from '#core/contract/app-state';
import type { Language } from '#core/i18n/language';
import { networkWords } from '#core/poll/network-trouble';
import type { Outcome } from '#core/poll/outcome';
import { assumedOnline, isStandIn, noteAttempt } from '#core/poll/own-network';
import type { Link } from './ports.ts';

export interface NetworkWatch {
  /** Hears of an attempt to read a page, and says what it is worth: an answer of whoever stands in for it is none. */
  judge(host: string, outcome: Outcome, marks: readonly string[]): Outcome;
  state(): NetworkState;
}

export interface NetworkWatchOptions {
  readonly link: Link;
  readonly language: () => Language;
  /** The hosts of all watched pages. */
  readonly hosts: () => ReadonlySet<string>;
  /** Called when pages can be read again. */
  readonly onBack: () => void;
}

/** Follows our own connection through what becomes of the polls. */
export function createNetworkWatch({ link, language, hosts, onBack }: NetworkWatchOptions): NetworkWatch {
  let network = assumedOnline;
  return {
    judge(host, outcome, marks) {
      const failure = outcome.kind === 'failed' ? outcome.failure : null;
      const attempt = { host, failure, marks };
      const before = network.trouble;
      // Who got an answer is online, whatever the surroundings: with hundreds of pages looking at them costs more than the rest.
      const surroundings =
        failure === null ? { hostsWatched: 0, hasLink: null } : { hostsWatched: hosts().size, hasLink: link.isUp() };
      network = noteAttempt(network, attempt, surroundings);
      if (before !== null && network.trouble === null) onBack();
      if (network.trouble === null || !isStandIn(network, attempt)) return outcome;
      return { kind: 'failed', failure: { kind: 'offline', reason: `${networkWords(network.trouble, language())}.` } };
    },
    state: () =>
      network.trouble === null
        ? { kind: 'online', words: null }
        : { kind: network.trouble, words: networkWords(network.trouble, language()) },
  };
}
