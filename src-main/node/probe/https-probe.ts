import type { ClientRequest, IncomingMessage } from 'node:http';
import https from 'node:https';
import type { HttpsTarget } from '#core/probe/probe-setting';
import { NO_PHASES, type Phases, type ProbeOutcome, type ProbeProblem } from '#core/probe/reading';
import { isExpected } from '#core/probe/statuses';
import { checkAddress, isLoopback } from '../http/redirect.ts';
import { http } from '../node-http.ts';
import { problemOf } from './problem-of.ts';
import { startStopwatch } from './stopwatch.ts';

export interface HttpsProbeContext {
  readonly userAgent: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
}

/** Of a body, and only where a text is expected in it. */
const MOST_BYTES = 256 * 1024;
/** They come from a proxy or a network that wants people to sign in, never from whom we asked. */
const NOT_THEIRS: readonly number[] = [407, 511];

/** One request on a connection of its own. Redirects are not followed: their status is the answer. */
export function probeHttps(target: HttpsTarget, context: HttpsProbeContext): Promise<ProbeOutcome> {
  const { signal } = context;
  const checked = checkAddress(target.url);
  if (!checked.ok) return Promise.resolve({ problem: 'unreadable', status: null, phases: NO_PHASES });
  const url = checked.value;
  return new Promise((resolve) => {
    const watch = startStopwatch();
    const phases: { -readonly [Phase in keyof Phases]: Phases[Phase] } = { ...NO_PHASES };
    let status: number | null = null;
    const end = (problem: ProbeProblem | null): void => {
      if (problem === null) phases.totalMs = watch.total();
      resolve({ problem, status, phases: { ...phases } });
    };
    const fail = (error: unknown): void => end(problemOf(error, signal));
    let request: ClientRequest;
    try {
      request = open(url, target.method, context);
    } catch (error) {
      fail(error);
      return;
    }
    request.on('error', fail);
    request.on('socket', (socket) => {
      socket.once('lookup', () => (phases.dnsMs = watch.lap()));
      socket.once('connect', () => (phases.connectMs = watch.lap()));
      socket.once('secureConnect', () => (phases.tlsMs = watch.lap()));
    });
    request.on('response', (message: IncomingMessage) => {
      phases.firstByteMs = watch.lap();
      status = message.statusCode ?? 0;
      message.on('error', fail);
      const problem = NOT_THEIRS.includes(status) ? 'proxy' : isExpected(status, target.statuses) ? null : 'status';
      if (problem === null && target.text !== null) readText(message, target.text, end);
      else {
        end(problem);
        request.destroy();
      }
    });
    request.end();
  });
}

function open(
  url: URL,
  method: HttpsTarget['method'],
  { userAgent, environment, signal }: HttpsProbeContext,
): ClientRequest {
  const isHere = isLoopback(url);
  const headers = { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity' };
  if (url.protocol === 'https:') {
    const agent = new https.Agent({ keepAlive: false, ...(isHere ? {} : { proxyEnv: environment }) });
    return https.request(url, { method, headers, agent, signal });
  }
  return http.request(url, { method, headers, agent: new http.Agent({ keepAlive: false }), signal });
}

/** Reads until the text is found, the answer ends or is too long. */
function readText(message: IncomingMessage, text: string, end: (problem: ProbeProblem | null) => void): void {
  const chunks: Buffer[] = [];
  let length = 0;
  let isOver = false;
  const finish = (): void => {
    if (isOver) return;
    isOver = true;
    end(Buffer.concat(chunks, length).toString('utf8').includes(text) ? null : 'text');
    message.destroy();
  };
  message.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MOST_BYTES) finish();
  });
  message.on('end', finish);
}
