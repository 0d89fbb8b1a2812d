import { worst, type Reading } from '../../model/level.ts';
import { isOpen, type Component, type Incident, type PageIdentity, type Snapshot } from '../../model/snapshot.ts';
import { parseAddress } from '../../model/address.ts';
import { partlyRead } from '../kit/partly-read.ts';
import { plainLine } from '../kit/text.ts';
import { readRows } from './components.ts';
import { readEvents } from './incidents.ts';
import type { PublicDocument, RawPage } from './shapes.ts';
import { ianaTimeZone } from '../kit/time-zone.ts';
import { impactLevel, indicatorLevel } from './words.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';

/** What one of the public JSON documents says. `url` is where it was found. */
export function readPublicDocument(document: PublicDocument, url: string): Snapshot {
  const warnings = createWarnings();
  const page = readPage(document.page ?? null, url, warnings);
  const { groups, components } = readRows(document.components, warnings);
  const listed = readEvents(document.incidents.items, document.scheduled_maintenances, originOf(page.url), warnings);
  const indicator = indicatorLevel(document.status?.indicator ?? null, warnings);
  const headline = document.status?.description ?? null;
  if (document.status && components.length === 0) warnings.add({ key: 'no_components' });
  const isListOnly = !document.status && document.components.length === 0;
  if (isListOnly) warnings.add({ key: 'incidents_only' });
  const snapshot: Snapshot = {
    page,
    updatedAt: document.page?.updated_at ?? null,
    level: pageLevel(indicator, headline, components, listed.incidents, warnings),
    headline: headline === null ? null : plainLine(headline),
    groups,
    components,
    componentsComplete: document.components.length > 0,
    ...listed,
    incidentsListed: isListOnly ? 'recent' : 'open',
    warnings: [...warnings],
  };
  return partlyRead(snapshot, document.incidents.unread, true);
}

/**
 * The worst of the page's three sources, because each of them has been seen to be late: its own indicator, its
 * components, and the impact of its open incidents. Where the indicator is not the worst, that is said.
 */
export function pageLevel(
  indicator: Reading,
  headline: string | null,
  components: readonly Component[],
  incidents: readonly Incident[],
  warnings: Warnings,
): Reading {
  const byComponents = worst(components.map(({ level }) => level));
  const byIncidents = worst(incidents.filter(isOpen).map(({ impact }) => impactLevel(impact)));
  const level = worst([indicator, byComponents, byIncidents]);
  if (indicator !== 'unknown' && level !== indicator) {
    const what = level === byComponents ? 'component' : 'incident';
    warnings.add({ key: 'headline_differs', headline: headline ?? indicator, what, level });
  }
  return level;
}

/** Who the page is; what the document does not say is taken from where it was found. */
export function readPage(raw: RawPage | null, url: string, warnings: Warnings): PageIdentity {
  const host = raw?.domain ?? null;
  const home = [host, raw?.url ?? null, url].find((place) => place !== null && parseAddress(place).ok) ?? null;
  const address = home === null ? null : parseAddress(home);
  const origin = address?.ok === true ? address.value.origin : null;
  const name = plainLine(raw?.name ?? '');
  return {
    id: raw?.id ?? null,
    name: name !== '' ? name : (origin?.replace(/^https?:\/\//, '') ?? 'Unnamed page'),
    url: origin === null ? url : `${origin}/`,
    timeZone: ianaTimeZone(raw?.time_zone ?? null, warnings),
  };
}

/** The origin of an https address, or null. */
export function originOf(url: string): string | null {
  const address = /^https?:\/\//.test(url) ? parseAddress(url) : null;
  return address?.ok === true ? address.value.origin : null;
}
