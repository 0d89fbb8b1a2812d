import type { Toolbox } from '../toolbox.ts';
import type { Finding } from './finding.ts';

const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'];

/** The proxy as set, and whether a status page can be reached. */
export async function examineNetwork(
  { settings, catalogue, http }: Toolbox,
  environment: NodeJS.ProcessEnv,
): Promise<readonly Finding[]> {
  const set = PROXY_VARIABLES.filter((name) => Boolean(environment[name]));
  const words = set.map((name) => `${name}=${withoutPassword(environment[name] ?? '')}`).join(', ');
  const proxy: Finding = { name: 'proxy', state: 'ok', words: set.length === 0 ? 'No proxy is set.' : `${words}.` };
  const url = settings.pages[0]?.url ?? catalogue[0]?.url;
  if (url === undefined) return [proxy];
  const answer = await http.get(url, null);
  if (answer.kind !== 'failed') return [proxy, { name: 'network', state: 'ok', words: `${url} answers.` }];
  return [proxy, { name: 'network', state: 'limited', words: `${url}: ${answer.failure.reason}` }];
}

function withoutPassword(proxy: string): string {
  return proxy.replace(/\/\/[^/@]*@/, '//…@');
}
