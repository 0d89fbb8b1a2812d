import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { MINUTE_MS, type EpochMs } from '#core/model/time';
import type { HttpAnswer } from '../../engine/ports.ts';
import type { Toolbox } from '../toolbox.ts';
import type { Finding } from './finding.ts';

const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'];
/** Certificates and the times of incidents bear less than this without trouble. */
const CLOCK_MAY_DIFFER_MS = 2 * MINUTE_MS;

/** The proxy as set, the certificates that count, whether a status page can be reached, and what it says the time is. */
export async function examineNetwork(
  { settings, catalogue, http }: Pick<Toolbox, 'settings' | 'catalogue' | 'http'>,
  environment: NodeJS.ProcessEnv,
  now: () => EpochMs = Date.now,
): Promise<readonly Finding[]> {
  const set = PROXY_VARIABLES.filter((name) => Boolean(environment[name]));
  const words = set.map((name) => `${name}=${withoutPassword(environment[name] ?? '')}`).join(', ');
  const proxy: Finding = { name: 'proxy', state: 'ok', words: set.length === 0 ? 'No proxy is set.' : `${words}.` };
  const url = settings.pages[0]?.url ?? catalogue[0]?.url;
  if (url === undefined) return [proxy, certificates(environment, false)];
  const answer = await http.get(url, null);
  const isUntrusted = answer.kind === 'failed' && answer.failure.cause === 'untrusted';
  return [
    proxy,
    certificates(environment, isUntrusted),
    answer.kind === 'failed'
      ? { name: 'network', state: 'limited', words: `${url}: ${answer.failure.reason}` }
      : { name: 'network', state: 'ok', words: `${url} answers.` },
    clock(answer, now()),
  ];
}

/** Those Node brings, and a file of more. The app itself has the system's. */
function certificates(environment: NodeJS.ProcessEnv, isUntrusted: boolean): Finding {
  const name = 'certificates';
  const extra = environment['NODE_EXTRA_CA_CERTS'] ?? '';
  const added = extra === '' ? 0 : certificatesIn(extra);
  if (added === null)
    return { name, state: 'limited', words: `NODE_EXTRA_CA_CERTS names ${extra}, which cannot be read.` };
  if (isUntrusted) {
    return {
      name,
      state: 'limited',
      words: 'Something between here and the page signs certificates itself: name its own in NODE_EXTRA_CA_CERTS.',
    };
  }
  const more = extra === '' ? '' : ` and ${added} from ${extra}`;
  return { name, state: 'ok', words: `${rootCertificates.length} authorities are trusted${more}.` };
}

function certificatesIn(file: string): number | null {
  try {
    return readFileSync(file, 'utf8').split('-----BEGIN CERTIFICATE-----').length - 1;
  } catch {
    return null;
  }
}

function clock(answer: HttpAnswer, now: EpochMs): Finding {
  const name = 'clock';
  const serverDate = answer.kind === 'failed' ? null : (answer.serverDate ?? null);
  if (serverDate === null) return { name, state: 'ok', words: 'There was no answer to compare the clock with.' };
  const aheadMs = now - serverDate;
  if (Math.abs(aheadMs) <= CLOCK_MAY_DIFFER_MS) return { name, state: 'ok', words: 'The clock is right.' };
  const minutes = Math.round(Math.abs(aheadMs) / MINUTE_MS);
  return {
    name,
    state: 'limited',
    words: `The clock of this computer is ${minutes} minutes ${aheadMs > 0 ? 'ahead of' : 'behind'} that of the page.`,
  };
}

function withoutPassword(proxy: string): string {
  return proxy.replace(/\/\/[^/@]*@/, '//…@');
}
