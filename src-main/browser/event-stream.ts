import type { ServerResponse } from 'node:http';
import type { AppState } from '#core/contract/app-state';
import type { WindowTarget } from '#core/contract/host';
import { stateChange } from '#core/contract/state-change';
import { SECURITY_HEADERS } from './guard.ts';

export interface EventStreams {
  /** Takes the response over and sends it the state at once. */
  add(response: ServerResponse, state: AppState, asChanges: boolean): void;
  pushState(state: AppState): void;
  /** Tells every open window where to go; false where none is open. */
  navigate(target: WindowTarget): boolean;
  close(): void;
}

interface Stream {
  readonly response: ServerResponse;
  /** Written once the window has taken what it was sent before; only the newest is worth sending. */
  pending: AppState | null;
  isBusy: boolean;
  /** The state it was told last, where it takes changes; null before the first and where it takes whole states. */
  told: AppState | null;
  readonly asChanges: boolean;
}

/** Proxies and laptops drop silent connections after 30 s or more. */
const HEARTBEAT_MS = 15_000;

/** Server-sent events to every open window. A slow one skips states instead of piling them up. */
export function createEventStreams(): EventStreams {
  const streams = new Set<Stream>();
  const heartbeat = setInterval(() => {
    for (const stream of streams) if (!stream.isBusy) write(stream, ': still here\n\n');
  }, HEARTBEAT_MS);
  heartbeat.unref();

  return {
    add(response, state, asChanges) {
      const stream: Stream = { response, pending: null, isBusy: false, told: null, asChanges };
      response.writeHead(200, {
        ...SECURITY_HEADERS,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      streams.add(stream);
      response.on('close', () => streams.delete(stream));
      response.on('drain', () => {
        stream.isBusy = false;
        if (stream.pending !== null) sendState(stream, stream.pending);
      });
      sendState(stream, state);
    },
    pushState(state) {
      for (const stream of streams) sendState(stream, state);
    },
    navigate(target) {
      for (const stream of streams) write(stream, `event: navigate\ndata: ${JSON.stringify(target)}\n\n`);
      return streams.size > 0;
    },
    close() {
      clearInterval(heartbeat);
      for (const { response } of streams) response.end();
      streams.clear();
    },
  };
}

function sendState(stream: Stream, state: AppState): void {
  stream.pending = stream.isBusy ? state : null;
  if (stream.isBusy) return;
  const [event, data] = stream.told === null ? ['state', state] : ['change', stateChange(stream.told, state)];
  if (stream.asChanges) stream.told = state;
  write(stream, `event: ${event}\nid: ${state.revision}\ndata: ${JSON.stringify(data)}\n\n`);
}

function write(stream: Stream, text: string): void {
  stream.isBusy = !stream.response.write(text);
}
