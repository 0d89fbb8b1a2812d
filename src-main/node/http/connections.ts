import type { Agent } from 'node:http';
import https from 'node:https';
import { http } from '../node-http.ts';
import { isLoopback } from './redirect.ts';

/** The pools of open connections. */
export interface Connections {
  agentFor(url: URL): Agent;
  close(): void;
}

/** `environment` may name proxies: HTTP_PROXY, HTTPS_PROXY, NO_PROXY, in either case. */
export function createConnections(environment: NodeJS.ProcessEnv): Connections {
  const direct = { keepAlive: true };
  const proxied = { keepAlive: true, proxyEnv: environment };
  const outside = new https.Agent(proxied);
  // This machine is never behind its own proxy, whatever NO_PROXY forgets to say.
  const here = { 'http:': new http.Agent(direct), 'https:': new https.Agent(direct) };
  return {
    agentFor(url) {
      if (!isLoopback(url)) return outside;
      return url.protocol === 'http:' ? here['http:'] : here['https:'];
    },
    close() {
      for (const agent of [outside, here['http:'], here['https:']]) agent.destroy();
    },
  };
}
