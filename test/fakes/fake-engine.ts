import type { AppState } from '#core/contract/app-state';
import type { Handlers } from '#core/contract/rpc';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Engine } from '../../src-main/engine/engine.ts';

/** An engine without timers, polls or store: it publishes what a test says and answers as a test says. */
export interface FakeEngine extends Engine {
  /** Publishes the state with the next revision and these changes. */
  publish(changes?: Partial<AppState>): void;
  /** Every command that passed the door, with its arguments, in order. */
  readonly called: readonly (readonly [name: string, args: unknown])[];
  readonly listening: number;
}

export function createFakeEngine(overrides: Partial<Handlers> = {}): FakeEngine {
  const listeners = new Set<(state: AppState) => void>();
  const called: [string, unknown][] = [];
  let state = firstState;
  const nothing = { ok: false, problem: 'A fake engine knows no pages.' } as const;
  const answers: Handlers = {
    state: () => state,
    pollNow: () => null,
    detectAgain: () => nothing,
    history: () => nothing,
    overview: () => [],
    day: () => nothing,
    rowDays: () => nothing,
    reach: () => nothing,
    evidence: () => nothing,
    incidents: () => [],
    incident: () => nothing,
    search: () => ({ hits: [], more: false }),
    maintenance: () => nothing,
    pollCounts: () => [],
    changeProbe: () => nothing,
    probeNow: () => nothing,
    latencies: () => nothing,
    disagreements: () => nothing,
    insights: () => nothing,
    compare: () => nothing,
    markers: () => [],
    addMarker: () => nothing,
    removeMarker: () => nothing,
    inspect: () => nothing,
    addPage: () => nothing,
    choose: () => nothing,
    forecast: () => nothing,
    removePage: () => nothing,
    services: () => [],
    follow: () => nothing,
    mute: () => nothing,
    snooze: () => null,
    setMinimumLevel: () => nothing,
    preview: () => nothing,
    decisions: () => [],
    testNotification: () => nothing,
    notifier: () => ({ ways: [], last: null }),
    doctor: () => ({ versions: { greenbar: '0.0.0', node: 'v0', platform: 'none', electron: null }, findings: [] }),
    settings: () => defaultSettings,
    changeSettings: () => nothing,
    metrics: () => '# HELP x X.\n# TYPE x gauge\nx 1\n',
    hooks: () => [],
    testHook: () => nothing,
    deadLetters: () => [],
    retryDeadLetters: () => null,
    discardDeadLetters: () => null,
    openExternal: () => nothing,
    data: () => ({ folder: null, bytes: null, incidents: 0 }),
    compact: () => nothing,
    reset: () => null,
    archive: () => ({ greenbar: '0.0.0', exportedAt: 0, settings: defaultSettings, decisions: [], pageIds: [] }),
    archivePage: () => {
      throw new Error('A fake engine keeps no pages.');
    },
    ...overrides,
  };
  const noted = Object.entries(answers).map(([name, answer]) => [
    name,
    (args: never): unknown => {
      called.push([name, args]);
      return answer(args);
    },
  ]);
  return {
    handlers: Object.fromEntries(noted) as Handlers,
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => undefined,
    pollOnce: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    publish(changes = {}) {
      state = { ...state, ...changes, revision: state.revision + 1 };
      for (const listener of listeners) listener(state);
    },
    called,
    get listening() {
      return listeners.size;
    },
  };
}

const firstState: AppState = {
  revision: 1,
  version: '0.0.0',
  now: Date.parse('2026-03-17T12:00:00Z'),
  clockSpeed: 1,
  timeZone: 'UTC',
  theme: 'system',
  locale: 'en',
  online: true,
  network: { kind: 'online', words: null },
  snoozedUntil: null,
  pages: [],
  tray: { icon: 'unknown', tooltip: 'Greenbar', troubled: 0, menu: [] },
  notices: [],
};
