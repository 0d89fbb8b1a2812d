import type { ArgsOf } from '#core/contract/contract';
import type { Handlers } from '#core/contract/rpc';
import { followedThread } from '#core/events/follow';
import { followService } from '#core/events/follow-service';
import { tomorrowAt } from '#core/events/local-minute';
import { previewNotifications } from '#core/events/preview';
import { snoozed } from '#core/events/snooze';
import { incidentThreadId } from '#core/events/thread-id';
import { sentenceIn } from '#core/i18n/sentence';
import { failed, ok } from '#core/model/result';
import { DAY_MS, MINUTE_MS, type EpochMs } from '#core/model/time';
import { withMinimumLevel } from '#core/settings/component-rules';
import { changeSettings } from '#core/settings/parse-settings';
import { parseWatchedPage } from '#core/settings/setting-rules';
import type { SnoozeEnd, WatchedPage } from '#core/settings/settings';
import type { HandlerContext } from './handlers.ts';

/** When a working day begins for a silence that lasts "until tomorrow". */
const MORNING_HOUR = 7;
/** More than any page has scheduled and remembers. */
const MOST_MAINTENANCES = 500;

type SilenceCommands = 'snooze' | 'follow' | 'mute' | 'setMinimumLevel' | 'preview';

/** What is told, and what is not. */
export function silenceHandlers(context: HandlerContext): Pick<Handlers, SilenceCommands> {
  const { ports, sessions, settings, save, timeZone } = context;
  const { store, clock } = ports;

  function change(pageId: string, update: (page: WatchedPage) => WatchedPage): boolean {
    const current = settings();
    if (!current.pages.some(({ id }) => id === pageId)) return false;
    save({ ...current, pages: current.pages.map((page) => (page.id === pageId ? update(page) : page)) });
    return true;
  }

  return {
    snooze({ minutes, pageId = null, componentId = null }) {
      save(snoozed(settings(), { pageId, componentId }, snoozeEnd(minutes, clock.now(), timeZone())));
      return null;
    },
    follow({ pageId, incidentId, followed }) {
      const session = sessions.get(pageId);
      if (session === undefined) return failed(context.language().say('refusal.not_watched'));
      const readThread = (threadId: string) => store.readThread(threadId);
      if (incidentId === null) {
        const following = { pageId, snapshot: session.record.snapshot, readThread, now: clock.now() };
        store.together(() => {
          for (const thread of followService(following, followed)) store.writeThread(thread);
        });
      } else {
        const incident = store.readIncident(pageId, incidentId);
        if (incident === null) return failed(context.language().say('refusal.no_incident'));
        const known = readThread(incidentThreadId(pageId, incidentId));
        store.writeThread(followedThread(pageId, incident, followed, known));
      }
      context.touch();
      return ok(null);
    },
    mute({ pageId, componentId, muted }) {
      const done = change(pageId, (page) => {
        if (componentId === null) return { ...page, muted };
        const others = page.mutedComponentIds.filter((id) => id !== componentId);
        return { ...page, mutedComponentIds: muted ? [...others, componentId] : others };
      });
      return done ? ok(null) : failed(context.language().say('refusal.not_watched'));
    },
    setMinimumLevel({ pageId, componentId, level }) {
      const done = change(pageId, (page) => withMinimumLevel(page, componentId, level));
      return done ? ok(null) : failed(context.language().say('refusal.not_watched'));
    },
    preview({ pageId, days, changes, page: pageChanges }) {
      const session = sessions.get(pageId);
      if (session === undefined) return failed(context.language().say('refusal.not_watched'));
      const { snapshot } = session.record;
      if (snapshot === null) return failed(context.language().say('refusal.not_read', { service: session.page.name }));
      const changed = changeSettings(settings(), changes ?? {});
      if (!changed.ok) return failed(sentenceIn(changed.problem, context.language()));
      const page = parseWatchedPage({ ...session.page, ...pageChanges, id: pageId });
      if (page === null) return failed(context.language().say('refusal.rules'));
      const to = clock.now();
      const span = { from: to - days * DAY_MS, to };
      return ok(
        previewNotifications({
          stored: store.readHistory(pageId, span),
          maintenances: store.readMaintenances(pageId, MOST_MAINTENANCES),
          snapshot,
          page,
          settings: changed.value,
          timeZone: timeZone(),
          language: context.language(),
          span,
        }),
      );
    },
  };
}

function snoozeEnd(minutes: ArgsOf<'snooze'>['minutes'], now: EpochMs, timeZone: string): SnoozeEnd | null {
  if (minutes === null) return null;
  if (minutes === 'until_resolved') return 'resolved';
  return minutes === 'until_tomorrow' ? tomorrowAt(MORNING_HOUR, now, timeZone) : now + minutes * MINUTE_MS;
}
