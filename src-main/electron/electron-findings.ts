import type { Finding } from '#core/doctor/finding';
import type { Session } from 'electron';
import type { WayOut } from '../node/doctor/network.ts';

/** What Greenbar runs on is what it needs. */
export function electronFinding({ electron, chrome }: Pick<NodeJS.ProcessVersions, 'electron' | 'chrome'>): Finding {
  const values = { version: electron, chromium: chrome };
  return { subject: 'electron', state: 'ok', says: 'found.runs_on_electron', values };
}

/** Chromium's network takes proxies and certificates from the system. */
export function chromiumWayOut(session: Pick<Session, 'resolveProxy'>): WayOut {
  return {
    async proxy(url) {
      const subject = 'proxy';
      if (url === null) return { subject, state: 'unknown', says: 'found.nothing_asked' };
      // As in a PAC file: `PROXY host:port; DIRECT`, the first that works being taken.
      const list = await session.resolveProxy(url);
      return /^\s*DIRECT\b/i.test(list)
        ? { subject, state: 'ok', says: 'found.no_proxy_needed' }
        : { subject, state: 'ok', says: 'found.proxy_used', values: { list }, handedOn: { list: '…' } };
    },
    certificates: (isIntercepted) =>
      isIntercepted
        ? { subject: 'certificates', state: 'limited', says: 'found.intercepted', advice: 'advice.intercepted_system' }
        : { subject: 'certificates', state: 'ok', says: 'found.trusted_system' },
  };
}
