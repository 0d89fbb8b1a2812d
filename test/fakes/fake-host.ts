import type { Page } from 'playwright-core';
import type { AppState } from '#core/contract/app-state';
import type { WindowTarget } from '#core/contract/host';
import { dispatch, type Handlers } from '#core/contract/rpc';
import type { CatalogueRow } from '#core/settings/catalogue';
import { parseAddress } from '#core/model/address';
import type { EpochMs } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { ProbeSetting, ProbeTarget } from '#core/probe/probe-setting';
import type { ProbeOutcome } from '#core/probe/reading';
import type { Settings } from '#core/settings/settings';
import { watchedPage } from '#core/settings/watched-page';
import { createEngine } from '../../src-main/engine/create-engine.ts';
import type { Store } from '../../src-main/engine/ports.ts';
import type { Said } from './fake-http.ts';
import { createFakePorts } from './fake-ports.ts';
import { settle } from './fake-clock.ts';
import { answering, RECORDED_AT, type RecordedPage } from './recorded-world.ts';

/** What a window is given instead of a shell: the real engine over recorded pages, with the last word to the test. */
export interface FakeHost {
  /** Every command given, in order. */
  readonly called: readonly (readonly [name: string, args: unknown])[];
  /** What the engine itself answers. */
  readonly answers: Handlers;
  /** Puts `window.greenbar` into a page, before it loads. */
  expose(page: Page): Promise<void>;
  /** The state as windows see it. */
  state(): AppState;
  /** Changes what windows see from now on, whatever the engine says. */
  override(change: (state: AppState) => AppState): Promise<void>;
  /** Sends the windows somewhere, as a click on a notification does. */
  navigate(target: WindowTarget): Promise<void>;
  stop(): Promise<void>;
}

export interface FakeHostOptions {
  readonly pages: readonly RecordedPage[];
  /** There, but not watched. */
  readonly reachable?: readonly RecordedPage[];
  /** When it is; the afternoon the pages were recorded, unless said. */
  readonly now?: EpochMs;
  /** What is answered once every page has been read, four times over. */
  readonly later?: (url: string) => Said;
  readonly catalogue?: readonly CatalogueRow[];
  readonly settings?: Partial<Settings>;
  readonly timeZone?: string;
  /** Pages that are probed, by their addresses; each three times before the window is opened, half a minute apart. */
  readonly probes?: Readonly<Record<string, ProbeSetting>>;
  /** What the probes come to; answers of a tenth of a second, unless said. */
  readonly probed?: (target: ProbeTarget) => ProbeOutcome;
  /** What is in the history already. */
  readonly store?: Store;
  /** Answers some commands itself. */
  readonly handlers?: Partial<Handlers>;
}

const LATER_MS = 10 * 60_000;
const PROBE_EVERY_MS = 31_000;

/** An engine that has read every page once, history and all. */
export async function openFakeHost(options: FakeHostOptions): Promise<FakeHost> {
  const settings: Settings = {
    ...defaultSettings,
    ...options.settings,
    pages: options.pages.map((page) => watched(page, options.probes)),
  };
  const ports = createFakePorts({
    now: options.now ?? RECORDED_AT,
    settings,
    respond: answering([...options.pages, ...(options.reachable ?? [])]),
    timeZone: options.timeZone ?? 'UTC',
    ...(options.store === undefined ? {} : { store: options.store }),
  });
  if (options.probed !== undefined) ports.prober.answer(options.probed);
  const engine = createEngine(ports, { version: '0.1.0', clockSpeed: 1, catalogue: options.catalogue ?? [] });
  await engine.pollOnce();
  await settle();
  for (let poll = 0; options.later !== undefined && poll < 4; poll += 1) {
    ports.http.answer(options.later);
    await ports.clock.advance(LATER_MS);
    await engine.pollOnce();
    await settle();
  }

  for (let probe = 0; options.probes !== undefined && probe < 3; probe += 1) {
    await ports.clock.advance(PROBE_EVERY_MS);
    for (const { id } of engine.state().pages) await engine.handlers.probeNow({ pageId: id });
    await settle();
  }

  const called: [string, unknown][] = [];
  const windows: Page[] = [];
  let change = (state: AppState): AppState => state;
  let extraRevisions = 0;
  const state = (): AppState => {
    const own = engine.state();
    return { ...change(own), revision: own.revision + extraRevisions };
  };
  const handlers: Handlers = { ...engine.handlers, ...options.handlers, state };

  async function tell(kind: 'state' | 'navigate', value: unknown): Promise<void> {
    await Promise.all(windows.map((page) => page.evaluate(`window.__tell(${JSON.stringify([kind, value])})`)));
  }
  engine.onState(() => void tell('state', state()).catch(() => undefined));

  return {
    called,
    answers: engine.handlers,
    state,
    async expose(page) {
      windows.push(page);
      // As one text: the browser's driver takes half a minute over the seven megabytes of a big page, value by value.
      await page.exposeFunction('__call', async (name: string, args: unknown): Promise<string> => {
        called.push([name, args]);
        const reply = await dispatch(handlers, name, args, (_name, fault) => {
          throw fault;
        });
        return JSON.stringify(reply);
      });
      await page.addInitScript({ content: BRIDGE });
    },
    async override(next) {
      change = next;
      extraRevisions += 1;
      await tell('state', state());
    },
    navigate: (target) => tell('navigate', target),
    async stop() {
      windows.length = 0;
      await engine.stop();
    },
  };
}

/** The preload's bridge, in the page's own words. */
const BRIDGE = `{
  const listeners = { state: new Set(), navigate: new Set() };
  const listen = (kind) => (listener) => {
    listeners[kind].add(listener);
    return () => listeners[kind].delete(listener);
  };
  window.greenbar = Object.freeze({
    call: async (name, args) => JSON.parse(await window.__call(name, args)),
    onState: listen('state'),
    onNavigate: listen('navigate'),
  });
  window.__tell = ([kind, value]) => listeners[kind].forEach((listener) => listener(value));
}`;

function watched(page: RecordedPage, probes: FakeHostOptions['probes']): Settings['pages'][number] {
  const address = parseAddress(page.url);
  if (!address.ok) throw new Error(address.problem);
  const probe = probes?.[page.url];
  return { ...watchedPage(address.value, page.name, page.formatId), ...(probe === undefined ? {} : { probe }) };
}
