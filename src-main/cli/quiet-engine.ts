import type { Settings } from '#core/settings/settings';
import { createEngine } from '../engine/create-engine.ts';
import type { Engine } from '../engine/engine.ts';
import type { Clock, HookRunner, Log, Notifier, SettingsFile, Store } from '../engine/ports.ts';
import { createLink } from '../node/link.ts';
import { noPower } from '../node/no-power.ts';
import { createNodeProber } from '../node/probe/node-prober.ts';
import type { Toolbox } from './toolbox.ts';

const noVersions = { greenbar: '', node: '', platform: '', electron: null };
/** A command tells the terminal. */
const nobody: Notifier = { send: () => Promise.resolve({ kind: 'failed', missed: [] }), ways: () => [] };
/** What hooks are to be told waits for the program in the background, too. */
const noHooks: HookRunner = {
  run: () => Promise.resolve({ kind: 'cut' }),
  post: () => Promise.resolve({ kind: 'cut' }),
  close: () => Promise.resolve(),
};
const noLog: Log = { info: () => undefined, warn: () => undefined };

export interface QuietEngineParts {
  readonly store: Store;
  readonly settings: SettingsFile;
  readonly clock: Clock;
}

/** An engine for one command: it polls when asked to, and tells nobody. */
export function createQuietEngine(
  { http, catalogue, version }: Pick<Toolbox, 'http' | 'catalogue' | 'version'>,
  { store, settings, clock }: QuietEngineParts,
): Engine {
  return createEngine(
    {
      ...{ clock, http, store, settings },
      prober: createNodeProber({ userAgent: `Greenbar/${version}` }),
      random: Math.random,
      notifier: nobody,
      examiner: { examine: () => Promise.resolve({ versions: noVersions, findings: [] }) },
      hooks: noHooks,
      power: noPower,
      link: createLink(),
      languages: { preferred: () => [] },
      opener: { open: () => Promise.resolve(false) },
      log: noLog,
    },
    { version, clockSpeed: 1, tellsNobody: true, catalogue, locale: 'en' },
  );
}

/** Settings for one command: nothing is written, nothing announced, so that a running Greenbar is not spoken for. */
export function createMemorySettings(settings: Settings): SettingsFile {
  const silent: Settings = { ...settings, notifications: { ...settings.notifications, enabled: false } };
  return { load: () => ({ settings: silent, warning: null }), save: () => undefined };
}
