import type { AppState } from '#core/contract/app-state';
import type { Handlers } from '#core/contract/rpc';
import type { Locale } from '#core/i18n/locales';
import type { Sentence } from '#core/i18n/sentence';
import type { CatalogueRow } from '#core/settings/catalogue';
import type { CatalogueSource } from './ports.ts';

/** What a shell holds: everything behind it is timers, polls and state. */
export interface Engine {
  readonly handlers: Handlers;
  state(): AppState;
  /** Called after every change, at most once a tick. */
  onState(listener: (state: AppState) => void): () => void;
  /** Begins to poll. */
  start(): void;
  /** Polls the pages (all where none is named) once, now, and back-fills those that never were; for scripts. */
  pollOnce(pageIds?: readonly string[]): Promise<void>;
  /** Stops every timer, waits for what is under way, and closes the store. */
  stop(): Promise<void>;
}

export interface EngineOptions {
  readonly version: string;
  /** Shown to the window, which runs its own clock along. */
  readonly clockSpeed: number;
  readonly catalogue: readonly CatalogueRow[];
  /** Newer lists than that; asked for while the engine runs. */
  readonly catalogueSource?: CatalogueSource;
  /** Leaves what is to be said to the program that runs in the background: for commands that only look. */
  readonly tellsNobody?: boolean;
  /** Where everything is kept; left out where nothing is. */
  readonly dataDir?: string;
  /** Overrides the settings' interval; for recordings that run faster than life. */
  readonly intervalMs?: number;
  /** Overrides the settings' language; for scripts. */
  readonly locale?: Locale;
  /** What the shell has to say about itself, in sentences: a history that was set aside, a tray that is missing. */
  readonly notices?: readonly Sentence[];
}
