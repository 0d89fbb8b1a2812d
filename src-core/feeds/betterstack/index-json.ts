import type { Reading } from '../../model/level.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { ianaTimeZone } from '../kit/time-zone.ts';
import { createWarnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';
import { readReports, resourceLevel } from './reports.ts';
import type { Index } from './shapes.ts';

/** Downtime of the page is that of at least one resource; whether all are down is for the resources to say. */
const PAGE_LEVELS: Readonly<Record<string, Reading>> = {
  operational: 'operational',
  maintenance: 'under_maintenance',
  degraded: 'degraded_performance',
  downtime: 'partial_outage',
};

/** What `index.json` says. A page without resources says nothing of them, whatever its state. */
export function readIndex(index: Index, url: string): Snapshot {
  const warnings = createWarnings();
  const { id, attributes } = index.data;
  const home = homeOf(index, url);
  const sections = index.included.sections.toSorted(byPosition);
  const order = new Map(sections.map((section, place) => [section.id, place]));
  const place = (sectionId: string | null | undefined): number => order.get(sectionId ?? '') ?? sections.length;
  const resources = index.included.resources
    .toSorted(byPosition)
    .toSorted(
      (one, other) => place(one.attributes.status_page_section_id) - place(other.attributes.status_page_section_id),
    );
  const stated = meaningOf(PAGE_LEVELS, attributes.aggregate_state, 'unknown', 'page', warnings);
  if (resources.length === 0) warnings.add({ key: 'no_components' });
  return snapshotOf({
    page: { id, name: attributes.company_name ?? '', url: home, timeZone: ianaTimeZone(attributes.timezone, warnings) },
    updatedAt: attributes.updated_at,
    stated: resources.length === 0 && stated === 'operational' ? 'unknown' : stated,
    headline: attributes.announcement,
    groups: sections.map((section) => ({ id: section.id, name: section.attributes.name ?? '' })),
    components: resources.map((resource) => ({
      id: resource.id,
      name: resource.attributes.public_name ?? '',
      groupId: order.has(resource.attributes.status_page_section_id ?? '')
        ? (resource.attributes.status_page_section_id ?? null)
        : null,
      level: resourceLevel(resource.attributes.status, warnings),
      description: resource.attributes.explanation,
    })),
    ...readReports(index, home, warnings),
    warnings,
  });
}

function byPosition(
  one: { readonly attributes: { readonly position: number } },
  other: { readonly attributes: { readonly position: number } },
): number {
  return one.attributes.position - other.attributes.position;
}

/** The page's own address, ending in a slash. */
function homeOf({ data: { attributes } }: Index, url: string): string {
  const host = attributes.custom_domain ?? '';
  if (/^[\w.-]+\.[a-z]{2,}$/i.test(host)) return `https://${host}/`;
  if (/^[\w-]+$/.test(attributes.subdomain ?? '')) return `https://${attributes.subdomain ?? ''}.betteruptime.com/`;
  return url.replace(/[^/]*$/, '');
}
