import type { AppState } from '#core/contract/app-state';
import type { Handlers } from '#core/contract/rpc';
import type { LastDelivery } from '#core/events/delivery';
import type { Language } from '#core/i18n/language';
import { sentenceIn } from '#core/i18n/sentence';
import { failed, ok } from '#core/model/result';
import { changeSettings } from '#core/settings/parse-settings';
import type { CatalogueRow } from '#core/settings/catalogue';
import type { Settings } from '#core/settings/settings';
import { dataHandlers } from './data-handlers.ts';
import { dayHandlers } from './day-handlers.ts';
import { doctorHandlers } from './doctor-handlers.ts';
import { detectHandlers } from './detect-handlers.ts';
import { evidenceHandlers } from './evidence-handlers.ts';
import { forecastHandlers } from './forecast-handlers.ts';
import { historyHandlers } from './history-handlers.ts';
import type { Hooks } from './hooks/create-hooks.ts';
import { hookHandlers } from './hooks/hook-handlers.ts';
import { insightHandlers } from './insight-handlers.ts';
import { metricsHandler } from './metrics-handler.ts';
import { overviewHandler } from './overview-handler.ts';
import type { PageSession } from './page-session.ts';
import type { Ports } from './ports.ts';
import { probeHandlers } from './probe-handlers.ts';
import type { Probing } from './probing.ts';
import { searchHandlers } from './search-handlers.ts';
import { silenceHandlers } from './silence-handlers.ts';
import { watchHandlers } from './watch-handlers.ts';

/** What the commands work on. */
export interface HandlerContext {
  readonly ports: Ports;
  /** The newest list of services at hand. */
  readonly catalogue: () => readonly CatalogueRow[];
  readonly sessions: ReadonlyMap<string, PageSession>;
  readonly state: () => AppState;
  readonly settings: () => Settings;
  /** The zone days are shown in. */
  readonly timeZone: () => string;
  /** The language everything is said in that people read. */
  readonly language: () => Language;
  /** Writes the settings and makes the engine follow them. */
  readonly save: (settings: Settings) => void;
  readonly probing: Probing;
  readonly pollNow: (pageIds: readonly string[]) => Promise<void>;
  readonly hooks: Pick<Hooks, 'tell' | 'flush'>;
  /** Something a window shows has changed. */
  readonly touch: () => void;
  /** What became of the last notification; null where none has been sent since the start. */
  readonly lastDelivery: () => LastDelivery | null;
  /** Where everything is kept; null where nothing is. */
  readonly dataDir: string | null;
  /** Forgets everything that was seen, and goes on with these settings as if nobody had ever looked. */
  readonly forgetAll: (settings: Settings) => void;
}

/** Every command of the contract over one engine. */
export function createHandlers(context: HandlerContext): Handlers {
  const { ports, sessions } = context;
  const hooks = hookHandlers(context);
  return {
    ...historyHandlers(context),
    ...overviewHandler(context),
    ...dayHandlers(context),
    ...evidenceHandlers(context),
    ...insightHandlers(context),
    ...searchHandlers(context),
    ...probeHandlers(context),
    ...watchHandlers(context),
    ...forecastHandlers(context),
    ...silenceHandlers(context),
    ...dataHandlers(context),
    ...detectHandlers(context),
    ...doctorHandlers(context),
    ...hooks,
    ...metricsHandler(context, () => hooks.hooks()),
    state: () => context.state(),
    async pollNow({ pageId }) {
      await context.pollNow(pageId === null ? [...sessions.keys()] : [pageId].filter((id) => sessions.has(id)));
      return null;
    },
    decisions: ({ limit }) => ports.store.readDecisions(limit),
    settings: () => context.settings(),
    changeSettings({ changes }) {
      const changed = changeSettings(context.settings(), changes);
      if (!changed.ok) return failed(sentenceIn(changed.problem, context.language()));
      context.save(changed.value);
      return changed;
    },
    async openExternal({ url }) {
      return (await ports.opener.open(url)) ? ok(null) : failed(context.language().say('window.only_https'));
    },
  };
}
