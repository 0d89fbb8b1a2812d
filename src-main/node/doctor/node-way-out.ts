import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import type { Finding } from '#core/doctor/finding';
import type { WayOut } from './network.ts';

const PROXY_VARIABLES = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'];

/** Node knows the proxies the environment names, the authorities it brings along, and a file of more. */
export function nodeWayOut(environment: NodeJS.ProcessEnv): WayOut {
  return {
    proxy() {
      const set = PROXY_VARIABLES.filter((name) => Boolean(environment[name]));
      if (set.length === 0) return Promise.resolve({ subject: 'proxy', state: 'ok', says: 'found.no_proxy' });
      const list = set.map((name) => `${name}=${withoutPassword(environment[name] ?? '')}`).join(', ');
      return Promise.resolve({
        subject: 'proxy',
        state: 'ok',
        says: 'found.proxies_set',
        values: { list },
        handedOn: { list: set.join(', ') },
      });
    },
    certificates(isIntercepted) {
      const subject = 'certificates';
      const file = environment['NODE_EXTRA_CA_CERTS'] ?? '';
      const added = file === '' ? 0 : certificatesIn(file);
      const handedOn = { file: '…' };
      if (added === null) {
        const advice = 'advice.certificates_file';
        return { subject, state: 'limited', says: 'found.certificates_unread', values: { file }, handedOn, advice };
      }
      if (isIntercepted) {
        return { subject, state: 'limited', says: 'found.intercepted', advice: 'advice.intercepted_node' };
      }
      const count = rootCertificates.length;
      const trusted: Finding = { subject, state: 'ok', says: 'found.trusted', values: { count } };
      return file === ''
        ? trusted
        : { ...trusted, says: 'found.trusted_more', values: { count, added, file }, handedOn };
    },
  };
}

function certificatesIn(file: string): number | null {
  try {
    return readFileSync(file, 'utf8').split('-----BEGIN CERTIFICATE-----').length - 1;
  } catch {
    return null;
  }
}

function withoutPassword(proxy: string): string {
  return proxy.replace(/\/\/[^/@]*@/, '//…@');
}
