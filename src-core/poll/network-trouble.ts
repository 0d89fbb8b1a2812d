import type { Language } from '../i18n/language.ts';
import type { Failure, FailureCause } from '../model/failure.ts';

/** What can stand between us and every page, the most telling first. */
const TROUBLES = ['captive_portal', 'proxy', 'intercepted', 'wrong_clock', 'dns', 'offline'] as const;
export type NetworkTrouble = (typeof TROUBLES)[number];

/** What a cause means when it keeps us from every page. One that is not here only says that nothing comes through. */
const MEANINGS: Readonly<Partial<Record<FailureCause, NetworkTrouble>>> = {
  name: 'dns',
  resolver: 'dns',
  proxy: 'proxy',
  // One certificate, or one plain answer, for whatever was asked: that is how a network holds people up to sign in.
  stranger: 'captive_portal',
  sign_in: 'captive_portal',
  // A fresh certificate for every name, from an authority of its own: that is how a network reads along.
  untrusted: 'intercepted',
  certificate_date: 'wrong_clock',
};

const OURS: readonly (FailureCause | undefined)[] = ['no_route', 'resolver', 'proxy', 'sign_in'];

/** Whether a cause by its nature lies on our side, whichever host was asked. */
export function isOurs(cause: FailureCause | undefined): boolean {
  return OURS.includes(cause);
}

/** What most failures point to; of equals, the more telling. At least one must be given. */
export function classify(failures: readonly Failure[]): NetworkTrouble {
  const found = failures.map(({ cause }) => (cause === undefined ? 'offline' : (MEANINGS[cause] ?? 'offline')));
  const count = (trouble: NetworkTrouble): number => found.filter((one) => one === trouble).length;
  return TROUBLES.reduce((most, trouble) => (count(trouble) > count(most) ? trouble : most));
}

/** The trouble in one sentence. */
export function networkWords(trouble: NetworkTrouble, language: Language): string {
  return language.say(`network.${trouble}`);
}
