import { parseAddress } from '../../model/address.ts';
import { worst, type Reading } from '../../model/level.ts';
import type { Component, Group, Incident, Maintenance, PageIdentity, Snapshot } from '../../model/snapshot.ts';
import type { Warning } from '../../model/remark.ts';
import type { EpochMs } from '../../model/time.ts';
import { newestIncidentsFirst, newestMaintenancesFirst } from './incidents.ts';
import { plainLine, plainText } from './text.ts';
import { levelOfWhole } from './whole.ts';

/** What a document says. Everything it does not speak of is left out. */
export interface Said {
  /** `name` may be empty. */
  readonly page: Partial<PageIdentity> & { readonly url: string };
  readonly updatedAt?: EpochMs | null;
  /** How the page itself says it is, as a whole. */
  readonly stated?: Reading;
  readonly headline?: string | null;
  readonly groups?: readonly Group[];
  /** Names and descriptions as sent. */
  readonly components: readonly Component[];
  readonly componentsComplete?: boolean;
  /** Components the page lists without watching them: they say nothing about the whole. */
  readonly unwatched?: ReadonlySet<string>;
  readonly unlistedComponents?: 'operational';
  readonly incidents?: readonly Incident[];
  readonly incidentsListed?: Snapshot['incidentsListed'];
  readonly maintenances?: readonly Maintenance[];
  readonly warnings?: Iterable<Warning>;
}

/** The snapshot of what a document says: everything once, in order, as text, and at the worst level it says. */
export function snapshotOf(said: Said): Snapshot {
  const components = onceEach(said.components).map((component) => ({
    ...component,
    name: nonEmpty(plainLine(component.name)) ?? component.id,
    description: nonEmpty(plainText(component.description ?? '')),
  }));
  const counted = components.filter(({ id }) => said.unwatched?.has(id) !== true);
  const shown = new Set(components.map(({ groupId }) => groupId));
  return {
    page: pageOf(said.page),
    updatedAt: said.updatedAt ?? null,
    level: worst([
      said.stated ?? 'unknown',
      levelOfWhole(
        counted.map(({ level }) => level),
        true,
      ),
    ]),
    headline: nonEmpty(plainLine(said.headline ?? '')),
    groups: onceEach(said.groups ?? [])
      .filter(({ id }) => shown.has(id))
      .map((group) => ({ ...group, name: nonEmpty(plainLine(group.name)) ?? group.id })),
    components,
    componentsComplete: said.componentsComplete ?? true,
    ...(said.unlistedComponents === undefined ? {} : { unlistedComponents: said.unlistedComponents }),
    incidents: newestIncidentsFirst(said.incidents ?? []),
    incidentsListed: said.incidentsListed ?? 'recent',
    maintenances: newestMaintenancesFirst(said.maintenances ?? []),
    warnings: [...(said.warnings ?? [])],
  };
}

function pageOf({ id, name, url, timeZone }: Said['page']): PageIdentity {
  const address = parseAddress(url);
  const host = address.ok ? address.value.host : null;
  return {
    id: id ?? null,
    name: nonEmpty(plainLine(name ?? '')) ?? host ?? 'Unnamed page',
    url: address.ok ? address.value.url : url,
    timeZone: timeZone ?? null,
  };
}

function onceEach<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed();
}

function nonEmpty(text: string): string | null {
  return text === '' ? null : text;
}
