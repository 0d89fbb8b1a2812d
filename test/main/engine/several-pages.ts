import { parseAddress } from '#core/model/address';
import type { Settings } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import type { Said } from '../../fakes/fake-http.ts';
import { serving, watching, type Saying } from './page-world.ts';

/** Hosts that all show the recorded page, by the name their page is watched under. */
export const HOSTS = { Claude: 'status.claude.com', Second: 'status-2.example.com', Third: 'status-3.example.com' };

export const watchingAll: Settings = {
  ...watching,
  pages: Object.entries(HOSTS).map(([name, host]) => {
    const address = parseAddress(`https://${host}/`);
    if (!address.ok) throw new Error(address.problem);
    return watchedPage(address.value, name, 'statuspage');
  }),
};

/** Every page in a state of its own; quiet where none is given. */
export function servingAll(states: Partial<Record<keyof typeof HOSTS, Saying | Said>>): (url: string) => Said {
  const byHost = new Map(Object.entries(HOSTS).map(([name, host]) => [host, states[name as keyof typeof HOSTS] ?? {}]));
  return (url) => {
    const state = byHost.get(new URL(url).host);
    if (typeof state !== 'object') return undefined;
    return 'failure' in state || 'status' in state ? state : serving(state)(url);
  };
}
