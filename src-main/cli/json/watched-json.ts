import { toIso } from '#core/model/time';
import type { SnoozeEnd, WatchedPage } from '#core/settings/settings';

/** A watched page, as every command names it. Fixed: scripts rely on it. */
export function watchedJson({ id, name, url, formatId, serviceId, choices = {} }: WatchedPage): object {
  return { id, service: name, url, format: formatId, catalogueId: serviceId, choices };
}

/** When a silence ends: a moment, `resolved`, or null for none. */
export function snoozeJson(until: SnoozeEnd | null | undefined): string | null {
  return until === 'resolved' ? until : toIso(until ?? null);
}
