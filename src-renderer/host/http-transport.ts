import type { AppState } from '#core/contract/app-state';
import type { AnswerOf, ArgsOf, CommandName } from '#core/contract/contract';
import type { Host, WindowTarget } from '#core/contract/host';
import type { Reply } from '#core/contract/rpc';
import type { StateChange, StateMessage } from '#core/contract/state-change';
import { reconnectDelayMs } from './backoff.ts';
import { createListeners } from './listeners.ts';
import { takeToken } from './take-token.ts';

/** What this transport says itself, in the language of the window at that moment. */
export type HostSay = (key: 'window.gone' | 'window.signed_out' | 'window.only_https') => string;

/** The engine behind loopback HTTP: commands by POST, states by server-sent events, reconnected with backoff. */
export function createHttpHost(say: HostSay): Host {
  const states = createListeners<StateMessage>();
  const targets = createListeners<WindowTarget>();
  const connections = createListeners<boolean>();
  let connected = false;
  let attempt = 0;

  const token = takeToken(window.location, window.history);
  const signedIn = token === null ? Promise.resolve(true) : exchangeToken(token).catch(() => false);

  function setConnected(next: boolean): void {
    if (next === connected) return;
    connected = next;
    connections.tell(next);
  }

  function listen(): void {
    const events = new EventSource('/events?changes');
    events.addEventListener('open', () => {
      attempt = 0;
      setConnected(true);
    });
    events.addEventListener('state', (event) => states.tell(JSON.parse(event.data as string) as AppState));
    events.addEventListener('change', (event) => states.tell(JSON.parse(event.data as string) as StateChange));
    events.addEventListener('navigate', (event) => targets.tell(JSON.parse(event.data as string) as WindowTarget));
    events.addEventListener('error', () => {
      // The browser's own retry gives up for good on an error status, so it is never left to it.
      events.close();
      setConnected(false);
      window.setTimeout(listen, reconnectDelayMs(attempt, Math.random()));
      attempt += 1;
    });
  }
  void signedIn.then(listen);

  return {
    async call<Name extends CommandName>(name: Name, args: ArgsOf<Name>): Promise<AnswerOf<Name>> {
      if (name === 'openExternal') return openHere(args as ArgsOf<'openExternal'>, say) as AnswerOf<Name>;
      await signedIn;
      const reply = await post(name, args, say);
      if (!reply.ok) throw new Error(reply.reason);
      return reply.answer as AnswerOf<Name>;
    },
    onState: states.add,
    onNavigate: targets.add,
    onConnection(listener) {
      if (connected) listener(true);
      return connections.add(listener);
    },
  };
}

/** Exchanges the token, once, for a cookie that scripts cannot read. False where the engine does not know the token. */
async function exchangeToken(token: string): Promise<boolean> {
  const answer = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return answer.ok;
}

async function post(name: CommandName, args: unknown, say: HostSay): Promise<Reply> {
  const answer = await fetch(`/rpc/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args),
  }).catch(() => null);
  if (answer === null) return { ok: false, reason: say('window.gone') };
  if (answer.status === 401 || answer.status === 403) return { ok: false, reason: say('window.signed_out') };
  return (await answer.json().catch(() => ({ ok: false, reason: say('window.gone') }))) as Reply;
}

/** This window is in the user's browser already, which may even run on another machine than the engine. */
function openHere({ url }: ArgsOf<'openExternal'>, say: HostSay): AnswerOf<'openExternal'> {
  if (!url.startsWith('https://')) return { ok: false, problem: say('window.only_https') };
  window.open(url, '_blank', 'noopener,noreferrer');
  return { ok: true, value: null };
}
