import type { PageStrip } from '#core/contract/answers';
import type { Handlers } from '#core/contract/rpc';
import { calendarOf, knownTimeZone } from '#core/history/days';
import { pageStrip } from '#core/history/page-history';
import { MINUTE_MS, type EpochMs } from '#core/model/time';
import { packBars } from '#core/picture/packed-bars';
import type { HandlerContext } from './handlers.ts';
import { historyInput } from './history-input.ts';
import type { PageSession } from './page-session.ts';

/** Today goes on without anything happening; so old its bar may be. */
const REDRAWN_MS = 10 * MINUTE_MS;

interface Drawn {
  readonly asked: string;
  readonly strip: PageStrip;
}

/** The own row of every page, drawn again when its history has grown, and sent to those who have not seen it. */
export function overviewHandler({ ports, sessions }: HandlerContext): Pick<Handlers, 'overview'> {
  const { clock } = ports;
  const startedAt = clock.now();
  const drawn = new WeakMap<PageSession, Drawn>();
  /** A page that is forgotten and read anew counts its revisions from the beginning. */
  const serials = new WeakMap<PageSession, number>();
  let lastSerial = 0;

  function versionOf(session: PageSession, today: string, now: EpochMs): string {
    const serial = serials.get(session) ?? (lastSerial += 1);
    serials.set(session, serial);
    const slot = Math.floor(now / REDRAWN_MS);
    return [startedAt, serial, session.record.historyRevision, today, slot].join(' ');
  }

  function stripOf(session: PageSession, days: number, zone: string, version: string): PageStrip {
    const asked = `${days} ${zone} ${version}`;
    const known = drawn.get(session);
    if (known?.asked === asked) return known.strip;
    const row = pageStrip(historyInput(ports, session, days, zone));
    const { uptimeFraction, days: bars } = row;
    const strip = { pageId: session.page.id, version, uptimeFraction, bars: packBars(bars) };
    drawn.set(session, { asked, strip });
    return strip;
  }

  return {
    overview({ days, timeZone, known = {} }) {
      const zone = knownTimeZone(timeZone) ?? 'UTC';
      const now = clock.now();
      const today = calendarOf(days, zone, now).dates.at(-1) ?? '';
      return [...sessions.values()].flatMap((session) => {
        const version = versionOf(session, today, now);
        return known[session.page.id] === version ? [] : [stripOf(session, days, zone, version)];
      });
    },
  };
}
