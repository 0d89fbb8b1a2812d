import type { Handlers } from '#core/contract/rpc';
import { evidenceDocument } from '#core/evidence/evidence';
import { historyPart } from '#core/evidence/history-part';
import { daysSince, knownTimeZone, spanOfDay } from '#core/history/days';
import { pageHistory } from '#core/history/page-history';
import { failed, ok } from '#core/model/result';
import type { HandlerContext } from './handlers.ts';
import { historyInput } from './history-input.ts';

const MOST_DAYS = 3_660;
const MOST_MAINTENANCES = 1_000;

/** What is known of a page as documents. */
export function evidenceHandlers({ ports, sessions, language }: HandlerContext): Pick<Handlers, 'evidence'> {
  const { store, clock } = ports;
  return {
    evidence({ pageId, format, days, from, to, timeZone, theme }) {
      const session = sessions.get(pageId);
      const zone = knownTimeZone(timeZone);
      if (session === undefined) return failed(language().say('refusal.not_watched'));
      if (zone === null) return failed(language().say('refusal.no_zone', { zone: timeZone }));
      const now = clock.now();
      const asked = from === undefined ? days : daysSince(from, zone, now);
      if (asked < 1 || (from !== undefined && to !== undefined && to < from)) {
        return failed(language().say('refusal.no_days'));
      }
      if (asked > MOST_DAYS) return failed(language().say('refusal.too_many_days'));
      const input = historyInput(ports, session, asked, zone);
      const whole = pageHistory(input);
      const history = historyPart(whole, from ?? whole.from, to ?? whole.to, now);
      const [begins, ends] = [spanOfDay(history.from, zone).from, spanOfDay(history.to, zone).to];
      const isLatest = history.to === whole.to;
      return ok(
        evidenceDocument(format, {
          service: session.page.name,
          pageId,
          url: session.page.url,
          history,
          incidents: history.incidents.flatMap(({ id }) => store.readIncident(pageId, id) ?? []),
          // Work that is announced for later belongs into a calendar that is made now.
          maintenances: store
            .readMaintenances(pageId, MOST_MAINTENANCES)
            .filter(({ startsAt, endsAt }) => (startsAt < ends || isLatest) && (endsAt ?? startsAt) >= begins),
          now,
          theme: theme ?? 'light',
          language: language(),
        }),
      );
    },
  };
}
