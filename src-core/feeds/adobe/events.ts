import type { Reading } from '../../model/level.ts';
import type { Impact, Incident, Maintenance, Update } from '../../model/snapshot.ts';
import { effectsOf } from '../kit/effects.ts';
import { clampEnd, oldestFirst } from '../kit/incidents.ts';
import { plainLine, plainText } from '../kit/text.ts';
import type { Warnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';
import type { RawEvent, StatusEvents } from './shapes.ts';

/** “Potential” and “trivial” are notices. */
const SEVERITIES: Readonly<Record<string, { readonly level: Reading; readonly impact: Impact }>> = {
  major: { level: 'major_outage', impact: 'major' },
  minor: { level: 'degraded_performance', impact: 'minor' },
  maintenance: { level: 'under_maintenance', impact: 'none' },
  potential: { level: 'operational', impact: 'none' },
  trivial: { level: 'operational', impact: 'none' },
};
const UNKNOWN = { level: 'unknown', impact: 'none' } as const;
const IS_OPEN: Readonly<Record<string, boolean>> = {
  opened: true,
  started: true,
  updated: true,
  reopened: true,
  discovery: true,
  scheduled: true,
  closed: false,
  canceled: false,
  completed: false,
  dismissed: false,
};

type Product = RawEvent['products'][number];

/** By product, how bad what goes on at it is. Work that is only scheduled is not going on. */
export function troubleOf(
  { incidents, maintenances }: StatusEvents,
  warnings: Warnings,
): ReadonlyMap<string, readonly Reading[]> {
  const trouble = new Map<string, Reading[]>();
  const add = (id: string, level: Reading): void => {
    trouble.set(id, [...(trouble.get(id) ?? []), level]);
  };
  for (const { products } of incidents) {
    for (const product of products.filter((one) => isOpenAt(one, warnings)))
      add(product.id, severityOf(product, warnings).level);
  }
  for (const { status, products } of maintenances) {
    if (status?.toLowerCase() === 'started') for (const { id } of products) add(id, 'under_maintenance');
  }
  return trouble;
}

/** One incident for an event, open while it is at any of its products. */
export function readIncidents({ incidents, texts }: StatusEvents, warnings: Warnings): readonly Incident[] {
  return incidents.flatMap((raw): readonly Incident[] => {
    const times = raw.products.flatMap(({ startedOn, history }) => startedOn ?? history[0]?.at ?? []);
    if (times.length === 0) return [];
    const startedAt = Math.min(...times);
    const isOpen = raw.products.some((product) => isOpenAt(product, warnings));
    const updates = updatesOf(raw, texts);
    const ends = raw.products.flatMap(({ endedOn, history }) => endedOn ?? history.at(-1)?.at ?? []);
    const impacts = raw.products.map((product) => severityOf(product, warnings).impact);
    return [
      {
        id: raw.id,
        title: titleOf(raw, texts),
        impact: impacts.includes('major') ? 'major' : impacts.includes('minor') ? 'minor' : 'none',
        status: isOpen ? 'investigating' : 'resolved',
        startedAt,
        resolvedAt: isOpen ? null : clampEnd(startedAt, Math.max(...ends)),
        componentIds: raw.products.map(({ id }) => id),
        effects: raw.products.flatMap((product) => effectsAt(product, warnings)),
        url: null,
        updates,
      },
    ];
  });
}

export function readMaintenances({ maintenances, texts }: StatusEvents, warnings: Warnings): readonly Maintenance[] {
  return maintenances.flatMap((raw): readonly Maintenance[] => {
    const startsAt = raw.startedOn ?? raw.scheduledDate;
    if (startsAt === null) return [];
    const isOpen = meaningOf(IS_OPEN, raw.status?.toLowerCase() ?? null, true, 'incident', warnings);
    const isStarted = raw.status?.toLowerCase() === 'started';
    return [
      {
        id: raw.id,
        title: titleOf(raw, texts),
        status: !isOpen ? 'completed' : isStarted ? 'in_progress' : 'scheduled',
        startsAt,
        endsAt: clampEnd(startsAt, raw.completedOn),
        componentIds: raw.products.map(({ id }) => id),
        url: null,
        updates: updatesOf(raw, texts),
      },
    ];
  });
}

/** The newest of what was said decides; where that is unknown, whether an end is told. */
function isOpenAt({ history, endedOn }: Product, warnings: Warnings): boolean {
  const word = history.at(-1)?.status?.toLowerCase() ?? null;
  return meaningOf(IS_OPEN, word, endedOn === null, 'incident', warnings);
}

function severityOf({ history }: Product, warnings: Warnings) {
  const word = history.at(-1)?.severity?.toLowerCase() ?? null;
  return meaningOf(SEVERITIES, word, UNKNOWN, 'impact', warnings);
}

function effectsAt(product: Product, warnings: Warnings) {
  const changes = product.history.map(({ at, severity }) => {
    const { level } = meaningOf(SEVERITIES, severity?.toLowerCase() ?? null, UNKNOWN, 'impact', warnings);
    return { at, levels: new Map([[product.id, level]]) };
  });
  const end = isOpenAt(product, warnings) ? null : (product.endedOn ?? product.history.at(-1)?.at ?? null);
  return effectsOf(changes, end);
}

function titleOf({ products }: RawEvent, texts: StatusEvents['texts']): string {
  const token = products.flatMap(({ history }) => history.at(-1)?.titleToken ?? [])[0];
  const title = plainLine(texts.get(token ?? '') ?? '');
  return title === '' ? plainLine(products.map(({ name }) => name).join(', ')) : title;
}

/** The same is said of every product of an event: each text once. */
function updatesOf({ id, products }: RawEvent, texts: StatusEvents['texts']): readonly Update[] {
  const updates = new Map<string, Update>();
  for (const { at, status, messageToken } of products.flatMap(({ history }) => history)) {
    const text = plainText(texts.get(messageToken ?? '') ?? '');
    const key = messageToken ?? `${id} ${at}`;
    if (!updates.has(key)) updates.set(key, { id: key, at, status: status?.toLowerCase() ?? '', text });
  }
  return oldestFirst([...updates.values()]);
}
