import type { HookState } from '#core/contract/hook-answers';
import type { Handlers } from '#core/contract/rpc';
import { pageStrip } from '#core/history/page-history';
import { sumCounts, type Counted } from '#core/history/sum-counts';
import { exposition } from '#core/metrics/exposition';
import { metricFamilies } from '#core/metrics/families';
import { DAY_MS, MINUTE_MS } from '#core/model/time';
import type { HandlerContext } from './handlers.ts';
import { historyInput } from './history-input.ts';
import type { PageSession } from './page-session.ts';

const UPTIME_DAYS = 90;
/** Scrapers ask every few seconds; today goes on without anything happening. */
const UPTIME_SLOT_MS = 10 * MINUTE_MS;
const NOTHING: Counted = { fresh: 0, notModified: 0, failed: 0, requests: 0, unmodified: 0, bytes: 0 };

/** What is measured, as Prometheus reads it. What does not change between two scrapes is not worked out again. */
export function metricsHandler(
  { ports, sessions, state, settings, timeZone }: HandlerContext,
  hooks: () => readonly HookState[],
): Pick<Handlers, 'metrics'> {
  const { clock, store } = ports;
  /** All days before today. */
  const earlier = new Map<string, { readonly today: string; readonly counted: Counted }>();
  const uptimes = new WeakMap<PageSession, { readonly version: string; readonly fraction: number | null }>();

  function pollsOf(pageId: string): Counted {
    const now = clock.now();
    const today = new Date(now).toISOString().slice(0, 10);
    const known = earlier.get(pageId);
    const counted =
      known?.today === today
        ? known.counted
        : store
            .readPollCounts(pageId, { from: 0, to: now })
            .filter(({ date }) => date < today)
            .reduce(sumCounts, NOTHING);
    earlier.set(pageId, { today, counted });
    // A clock that was ahead may have counted for tomorrow.
    return store
      .readPollCounts(pageId, { from: now, to: now + DAY_MS })
      .filter(({ date }) => date >= today)
      .reduce(sumCounts, counted);
  }

  function uptimeOf(session: PageSession): number | null {
    const zone = timeZone();
    const version = `${session.record.historyRevision} ${zone} ${Math.floor(clock.now() / UPTIME_SLOT_MS)}`;
    const known = uptimes.get(session);
    if (known?.version === version) return known.fraction;
    const fraction = pageStrip(historyInput(ports, session, UPTIME_DAYS, zone)).uptimeFraction;
    uptimes.set(session, { version, fraction });
    return fraction;
  }

  return {
    metrics() {
      const all = [...sessions.values()];
      const names = new Map(settings().hooks.map(({ id, name }) => [id, name]));
      const known = all.flatMap((session) => {
        const fraction = uptimeOf(session);
        return fraction === null ? [] : [[session.page.id, fraction] as const];
      });
      return exposition(
        metricFamilies({
          state: state(),
          now: clock.now(),
          polls: new Map(all.map(({ page }) => [page.id, pollsOf(page.id)])),
          uptimes: new Map(known),
          hooks: hooks().map((hook) => ({ ...hook, name: names.get(hook.hookId) ?? '' })),
        }),
      );
    },
  };
}
