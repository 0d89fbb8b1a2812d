import type { PageArchive } from '#core/contract/answers';
import type { Handlers } from '#core/contract/rpc';
import { failed, ok } from '#core/model/result';
import { DAY_MS } from '#core/model/time';
import { defaultSettings } from '#core/settings/parse-settings';
import type { HandlerContext } from './handlers.ts';

/** More than any page has, and than the store keeps. */
const MOST_MAINTENANCES = 100_000;
const MOST_DECISIONS = 10_000;

type DataCommands = 'data' | 'compact' | 'reset' | 'archive' | 'archivePage';

/** What is kept on this machine: how much it is, all of it to take along, and an end to it. */
export function dataHandlers(context: HandlerContext): Pick<Handlers, DataCommands> {
  const { ports, settings, dataDir, forgetAll } = context;
  const { store, clock, log } = ports;
  return {
    data: () => ({ folder: dataDir, ...store.readSize() }),
    compact() {
      try {
        store.compact();
        return ok(store.readSize());
      } catch (fault) {
        log.warn('the history could not be compacted', { fault: String(fault) });
        return failed(context.language().say('refusal.compact'));
      }
    },
    reset({ what }) {
      forgetAll(what === 'everything' ? defaultSettings : settings());
      return null;
    },
    archive: () => ({
      greenbar: context.state().version,
      exportedAt: clock.now(),
      // It is made to be taken along, and hooks hold secrets: in their addresses, too.
      settings: { ...settings(), hooks: [] },
      decisions: store.readDecisions(MOST_DECISIONS),
      pageIds: store.readPageIds(),
    }),
    archivePage({ pageId }) {
      // Vendors stamp announcements ahead of time.
      const ever = { from: 0, to: clock.now() + 36_500 * DAY_MS };
      const archive: PageArchive = {
        pageId,
        snapshot: store.loadRecord(pageId)?.snapshot ?? null,
        history: store.readHistory(pageId, ever),
        maintenances: store.readMaintenances(pageId, MOST_MAINTENANCES),
        markers: store.readMarkers(pageId),
        polls: store.readPollCounts(pageId, ever),
        latencies: store
          .readTargets(pageId)
          .map((target) => ({ target, buckets: store.readLatencies(pageId, target, ever) })),
        spells: store.readSpells(pageId, ever),
      };
      return archive;
    },
  };
}
