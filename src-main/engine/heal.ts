import { withEndings } from '#core/events/ended-incidents';
import { detect } from '#core/feeds/detect';
import type { Format } from '#core/feeds/format';
import { movedNotice } from '#core/events/wording';
import { joinComponents } from '#core/history/join-components';
import { planMove, type PageMove } from '#core/history/page-move';
import { parseAddress, type Address } from '#core/model/address';
import type { Failure } from '#core/model/failure';
import type { Language } from '#core/i18n/language';
import type { Snapshot } from '#core/model/snapshot';
import { HOUR_MS, type EpochMs } from '#core/model/time';
import { withRenamedComponents } from '#core/settings/component-rules';
import type { WatchedPage } from '#core/settings/settings';
import { converse, type Asked } from './converse.ts';
import { keepReading, type KeepContext } from './keep-reading.ts';
import { sessionFor, type PageSession } from './page-session.ts';
import type { Http } from './ports.ts';

/** A page that answers wrongly this often in a row is no longer what it was. */
const TOO_OFTEN = 3;
const SELDOM_MS = HOUR_MS;
/** A claim from here on needs no component to vouch for it. */
const SURE = 0.9;

export interface HealContext extends KeepContext {
  readonly isWanted: (session: PageSession) => boolean;
  /** Where the catalogue says the page is, for one that was added from it. */
  readonly listedUrl: (page: WatchedPage) => string | null;
  /** Takes the page in its new home into the settings and instead of the old one. */
  readonly adopt: (session: PageSession) => void;
  readonly notice: (text: string) => void;
  readonly language: () => Language;
}

interface Home {
  readonly format: Format;
  readonly address: Address;
  readonly snapshot: Snapshot;
  readonly asked: readonly Asked[];
  readonly bytes: number;
}

/** Whether a failure says that something else stands where the page was, rather than that it could not be reached. */
export function isShapeTrouble({ kind, status }: Failure): boolean {
  return kind === 'shape' || (kind === 'http_status' && (status === 404 || status === 410));
}

/**
 * Looks for a page that broke or is read by way of another host: what is at its address now, and where redirects and the
 * catalogue lead. A page that has
 * moved keeps its id and its history, and the user is told once. At most once an hour, unless the user asks for it; null where
 * nothing was found.
 */
export async function heal(session: PageSession, context: HealContext): Promise<PageSession | null> {
  const { clock, http, log } = context.ports;
  const now = clock.now();
  if (!isDue(session, now)) return null;
  session.detectedAt = now;
  if (session.redirect !== null) session.redirect = { ...session.redirect, examined: true };
  const home = await findHome(session, context.listedUrl(session.page), http);
  if (home === null || !context.isWanted(session)) return null;
  const moved = move(session, home, context);
  log.info('a page has moved', { page: moved.page.id, format: home.format.id, url: home.address.url });
  return moved;
}

function isDue(session: PageSession, now: EpochMs): boolean {
  const { strangeInARow, emptied, redirect, detectedAt, detectionAsked, record } = session;
  session.detectionAsked = false;
  if (detectionAsked && record.failure !== null) return true;
  if (!emptied && strangeInARow < TOO_OFTEN && redirect?.examined !== false) return false;
  return detectedAt === null || now - detectedAt >= SELDOM_MS;
}

async function findHome(session: PageSession, listedUrl: string | null, http: Http): Promise<Home | null> {
  const listed = listedUrl === null ? null : parseAddress(listedUrl);
  const addresses = [session.address, ...(listed?.ok === true ? [listed.value] : [])];
  for (const start of new Map(addresses.map((address) => [address.url, address])).values()) {
    const detected = await converse(detect(start), http);
    if (!detected.result.ok) continue;
    const { format, address, claim } = detected.result.value;
    if (format.id === session.format.id && address.url === session.address.url) continue;
    const choices = format.id === session.format.id ? (session.page.choices ?? {}) : {};
    const { result, asked, bytes } = await converse(format.poll(address, choices), http);
    if (!result.ok || !isLikely(session.record.snapshot, result.value, claim.confidence)) continue;
    return { format, address, snapshot: result.value, asked, bytes: detected.bytes + bytes };
  }
  return null;
}

/** A feed without components, or a stranger's page, is no new home for a page that had some. */
function isLikely(before: Snapshot | null, after: Snapshot, confidence: number): boolean {
  if (before === null || before.components.length === 0) return true;
  if (after.components.length === 0 || (before.componentsComplete && !after.componentsComplete)) return false;
  return confidence >= SURE || joinComponents(before, after).size * 2 >= before.components.length;
}

function move(session: PageSession, home: Home, context: HealContext): PageSession {
  const { snapshot: last, readAt } = session.record;
  const plan = last === null || readAt === null ? null : planMove(last, home.snapshot, readAt);
  const moved: PageSession = {
    ...sessionFor(movedPage(session.page, home, plan), home.address, home.format, {
      ...session.record,
      snapshot: plan?.before ?? null,
    }),
    asked: home.asked,
    detectedAt: session.detectedAt,
  };
  const place = home.format.id === session.format.id ? home.address.host : home.format.label;
  const count = { joined: plan?.components.size ?? 0, count: last?.components.length ?? 0 };
  const at = context.ports.clock.now();
  // How incidents ended that are not named any more, the next poll asks: their history must have its new names first.
  const outcome = { kind: 'fresh', snapshot: withEndings(plan?.before ?? null, home.snapshot, null, at) } as const;
  keepReading(moved, outcome, at, context, {
    renames: plan?.renames ?? { rows: new Map(), incidents: new Map() },
    // A page that never could be read has not moved: it was in the wrong place from the start.
    events: plan === null ? [] : [{ kind: 'page_moved', place, ...count }],
  });
  context.adopt(moved);
  if (plan !== null) context.notice(movedNotice(moved.page.name, place, count, context.language()));
  return moved;
}

function movedPage(page: WatchedPage, { format, address }: Home, plan: PageMove | null): WatchedPage {
  const { choices, ...rest } = page;
  const kept = choices === undefined || format.id !== page.formatId ? {} : { choices };
  return {
    ...withRenamedComponents(rest, plan?.renames.rows ?? new Map()),
    ...kept,
    url: address.url,
    formatId: format.id,
  };
}
