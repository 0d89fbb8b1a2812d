/** How one service is probed. Off until the user switches it on: `isOn` says so. */
export interface ProbeSetting {
  readonly isOn: boolean;
  /** 30 to 3600. */
  readonly intervalSeconds: number;
  /** 1 to 30. */
  readonly timeoutSeconds: number;
  readonly target: ProbeTarget;
}

/** What is asked. Nothing is sent but the request itself. */
export type ProbeTarget = HttpsTarget | DnsTarget | TcpTarget;

export interface HttpsTarget {
  readonly kind: 'https';
  /** https, or http on this machine. */
  readonly url: string;
  readonly method: 'GET' | 'HEAD';
  /** The statuses that count as an answer, such as `200-399, 401`: a redirect is not followed, it is its status. */
  readonly statuses: string;
  /** What the answer has to contain; null: anything will do. Only a GET brings a text. */
  readonly text: string | null;
}

/** Whether the name has an address. */
export interface DnsTarget {
  readonly kind: 'dns';
  readonly host: string;
}

/** Whether somebody takes the connection. */
export interface TcpTarget {
  readonly kind: 'tcp';
  readonly host: string;
  readonly port: number;
}

export const PROBE_LIMITS = {
  /** Nobody is asked more often, whatever a file says. */
  shortestSeconds: 30,
  longestSeconds: 3_600,
  longestTimeoutSeconds: 30,
  longestText: 200,
} as const;

const DEFAULT_INTERVAL_SECONDS = 60;
export const DEFAULT_TIMEOUT_SECONDS = 10;
/** Any answer but an error of the server: a plain address often redirects, or wants a key. */
export const DEFAULT_STATUSES = '200-499';

/** An HTTPS probe of an address, switched off. */
export function httpsProbe(url: string, statuses = DEFAULT_STATUSES): ProbeSetting {
  return {
    isOn: false,
    intervalSeconds: DEFAULT_INTERVAL_SECONDS,
    timeoutSeconds: DEFAULT_TIMEOUT_SECONDS,
    target: { kind: 'https', url, method: 'HEAD', statuses, text: null },
  };
}

/** What tells the latencies of one target from those of another: a changed target has a past of its own. */
export function targetKey(target: ProbeTarget): string {
  switch (target.kind) {
    case 'https':
      return `${target.method} ${target.url}`;
    case 'dns':
      return `dns ${target.host}`;
    case 'tcp':
      return `tcp ${target.host}:${target.port}`;
  }
}
