/** What the two worlds of a page are told to run. Everything here is sent as source text: no imports, no outer names. */

type Packed = { v: unknown } | { f: string } | { p: string } | { a: Packed[] } | { o: Record<string, Packed> };

interface Bridge {
  pack: (value: unknown) => Packed;
  unpack: (packed: Packed) => unknown;
}

/**
 * Carries values, functions and promises between the worlds, as Electron's contextBridge does. The worlds share the
 * document, events are delivered at once, and Chromium clones what an event carries.
 */
export function connectWorlds(token: string, here: string, there: string): Bridge {
  const own = new Map<string, (...args: unknown[]) => unknown>();
  const awaited = new Map<string, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let count = 0;
  let reply: { value?: Packed; error?: string } | null = null;

  const tell = (what: string, detail: unknown): void => {
    document.dispatchEvent(new CustomEvent(`${token}:${there}:${what}`, { detail }));
  };
  const hear = (what: string, listener: (detail: never) => void): void =>
    document.addEventListener(`${token}:${here}:${what}`, (event) => listener((event as CustomEvent).detail as never));

  function pack(value: unknown): Packed {
    if (typeof value === 'function') {
      count += 1;
      own.set(`${here}${count}`, value as (...args: unknown[]) => unknown);
      return { f: `${here}${count}` };
    }
    if (value instanceof Promise) {
      count += 1;
      const p = `${here}${count}`;
      value.then(
        (settled: unknown) => tell('settle', { p, value: pack(settled) }),
        (error: unknown) => tell('settle', { p, error: String(error) }),
      );
      return { p };
    }
    if (Array.isArray(value)) return { a: value.map(pack) };
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
      return { o: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)])) };
    }
    return { v: structuredClone(value) };
  }

  function unpack(packed: Packed): unknown {
    if ('f' in packed) {
      return (...args: unknown[]) => {
        tell('call', { f: packed.f, args: args.map(pack) });
        const answer = reply;
        reply = null;
        if (answer === null) throw new Error('The other world is gone.');
        if (answer.error !== undefined) throw new Error(answer.error);
        return unpack(answer.value ?? { v: undefined });
      };
    }
    if ('p' in packed) return new Promise((resolve, reject) => awaited.set(packed.p, { resolve, reject }));
    if ('a' in packed) return packed.a.map(unpack);
    if ('o' in packed) {
      return Object.freeze(Object.fromEntries(Object.entries(packed.o).map(([key, part]) => [key, unpack(part)])));
    }
    return packed.v;
  }

  hear('call', ({ f, args }: { f: string; args: Packed[] }) => {
    try {
      tell('reply', { value: pack(own.get(f)?.(...args.map(unpack))) });
    } catch (error) {
      tell('reply', { error: error instanceof Error ? error.message : String(error) });
    }
  });
  hear('reply', (answer: { value?: Packed; error?: string }) => {
    reply = answer;
  });
  hear('settle', ({ p, value, error }: { p: string; value?: Packed; error?: string }) => {
    if (value === undefined) awaited.get(p)?.reject(new Error(error));
    else awaited.get(p)?.resolve(unpack(value));
    awaited.delete(p);
  });
  return { pack, unpack };
}

/** The page's own world: receives what is exposed, and asks before it opens anything. */
export function mainWorld(token: string, connect: typeof connectWorlds): void {
  const { unpack } = connect(token, 'page', 'preload');
  document.addEventListener(`${token}:expose`, (event) => {
    const { key, api } = (event as CustomEvent<{ key: string; api: Packed }>).detail;
    if (!Object.hasOwn(window, key)) Object.defineProperty(window, key, { value: unpack(api), enumerable: true });
  });
  const ask = (url: string): null => {
    document.dispatchEvent(new CustomEvent(`${token}:open`, { detail: new URL(url, location.href).href }));
    return null;
  };
  window.open = (url) => ask(String(url ?? 'about:blank'));
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[target=_blank]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return;
    event.preventDefault();
    ask(link.href);
  });
  document.dispatchEvent(new CustomEvent(`${token}:hello`));
}

type Listener = (event: object, ...args: unknown[]) => void;
export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'broken'; readonly reason: string };
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: boolean; readonly value: unknown }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] };

/** The preload's world: what `require('electron')` gives in a sandbox, and the preload itself. */
export function preloadWorld(
  token: string,
  connect: typeof connectWorlds,
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const { pack } = connect(token, 'preload', 'page');
  const world = globalThis as unknown as Record<string, (message: string) => void>;
  const post = (message: FromPage): void => world[`${token}Send`]?.(JSON.stringify(message));
  const listeners = new Map<string, Set<Listener>>();
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const exposed: { key: string; api: Packed }[] = [];
  const expose = (one: (typeof exposed)[number]): void => {
    document.dispatchEvent(new CustomEvent(`${token}:expose`, { detail: one }));
  };
  const only = (name: string, parts: Record<string, unknown>): unknown =>
    new Proxy(parts, {
      get(target, property) {
        if (typeof property === 'symbol' || property in target) return target[String(property)];
        throw new Error(`stand-in: ${name}.${property} is not implemented`);
      },
    });

  world[`${token}Receive`] = (text) => {
    const message = JSON.parse(text) as ToPage;
    if (message.kind === 'send') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
      return;
    }
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.ok) call?.resolve(message.value);
    else call?.reject(new Error(String(message.value)));
  };
  document.addEventListener(`${token}:hello`, () => exposed.forEach(expose));
  document.addEventListener(`${token}:open`, (event) =>
    post({ kind: 'open', url: (event as CustomEvent<string>).detail }),
  );

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      const one = { key, api: pack(api) };
      exposed.push(one);
      expose(one);
    },
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = calls.size === 0 ? 1 : Math.max(...calls.keys()) + 1;
        calls.set(id, { resolve, reject });
        post({ kind: 'invoke', id, channel, args: structuredClone(args) });
      }),
    on(channel: string, listener: Listener) {
      const known = listeners.get(channel) ?? new Set();
      listeners.set(channel, known.add(listener));
    },
  };
  const electron = only('electron', {
    contextBridge: only('contextBridge', contextBridge),
    ipcRenderer: only('ipcRenderer', ipcRenderer),
  });
  try {
    const module = { exports: {} };
    preload(
      (name) => {
        if (name === 'electron') return electron;
        throw new Error(`module not found: ${name}`);
      },
      module,
      module.exports,
    );
  } catch (error) {
    post({ kind: 'broken', reason: String(error) });
  }
}
