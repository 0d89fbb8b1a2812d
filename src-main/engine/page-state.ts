import type { OpenIncident, PageState } from '#core/contract/app-state';
import { freshness } from '#core/history/freshness';
import type { Language } from '#core/i18n/language';
import type { Reading } from '#core/model/level';
import { isOpen, type Incident, type Snapshot } from '#core/model/snapshot';
import type { EpochMs } from '#core/model/time';
import { failureWords } from '#core/poll/failure-words';
import { chosenOptions } from '#core/settings/choices';
import { isOn } from '#core/events/silence';
import { incidentThreadId, serviceThreadId } from '#core/events/thread-id';
import type { PageSession } from './page-session.ts';
import type { Store } from './ports.ts';

export interface PageStateContext {
  readonly now: EpochMs;
  readonly intervalMs: number;
  readonly nextPollAt: EpochMs | null;
  readonly store: Store;
  readonly language: Language;
}

/** What a window is shown of a page. */
export function pageState(session: PageSession, context: PageStateContext): PageState {
  const { page, record, format } = session;
  const { snapshot } = record;
  const muted = new Set(page.mutedComponentIds);
  return {
    id: page.id,
    name: page.name,
    url: page.url,
    feedUrl: feedUrlOf(session),
    formatLabel: format.label,
    options: chosenOptions(format, page.choices, context.language),
    level: levelNow(session, context.now, context.intervalMs),
    headline: snapshot?.headline ?? null,
    freshness: freshness(record, context.now, context.intervalMs),
    readAt: record.readAt,
    failure:
      record.failure === null ? null : { ...record.failure, reason: failureWords(record.failure, context.language) },
    nextPollAt: context.nextPollAt,
    backfilling: session.backfilling,
    historyRevision: record.historyRevision,
    muted: page.muted,
    groups: snapshot?.groups ?? [],
    snoozedUntil: isOn(page.snoozedUntil, context.now) ? page.snoozedUntil : null,
    followed: context.store.readThread(serviceThreadId(page.id))?.followed ?? false,
    minimumLevel: page.minimumLevel ?? null,
    components: (snapshot?.components ?? []).map((component) => {
      const { snoozedUntil, minimumLevel = null } = page.componentRules?.[component.id] ?? {};
      const silentUntil = isOn(snoozedUntil, context.now) ? snoozedUntil : null;
      return { ...component, muted: muted.has(component.id), snoozedUntil: silentUntil, minimumLevel };
    }),
    openIncidents: (snapshot?.incidents ?? [])
      .filter(isOpen)
      .map((incident) => openIncident(incident, snapshot, page.id, context.store)),
    maintenances: (snapshot?.maintenances ?? []).filter(({ status }) => status !== 'completed'),
  };
}

/** What a page says now: nothing before the first reading, and nothing once that is stale. */
export function levelNow({ record }: PageSession, now: EpochMs, intervalMs: number): Reading {
  const fresh = freshness(record, now, intervalMs);
  return fresh === 'fresh' || fresh === 'aging' ? (record.snapshot?.level ?? 'unknown') : 'unknown';
}

function feedUrlOf({ address, format: { feedPath } }: PageSession): string | null {
  if (feedPath === undefined) return null;
  return feedPath === '' ? address.url : `${address.origin}${address.path}${feedPath}`;
}

function openIncident(incident: Incident, snapshot: Snapshot | null, pageId: string, store: Store): OpenIncident {
  const names = new Map(snapshot?.components.map(({ id, name }) => [id, name]));
  return {
    id: incident.id,
    title: incident.title,
    impact: incident.impact,
    status: incident.status,
    startedAt: incident.startedAt,
    componentNames: incident.componentIds.flatMap((id) => names.get(id) ?? []),
    latestText: incident.updates.at(-1)?.text ?? null,
    followed: store.readThread(incidentThreadId(pageId, incident.id))?.followed ?? false,
  };
}
