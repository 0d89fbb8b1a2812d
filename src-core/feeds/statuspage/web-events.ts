import type { Incident, Maintenance } from '../../model/snapshot.ts';
import type { EpochMs, Span } from '../../model/time.ts';
import { descendants, find, hasClass, linesOf, textOf, type Element } from '../kit/html.ts';
import { newestIncidentsFirst, newestMaintenancesFirst } from '../kit/incidents.ts';
import { plainLine, plainWords } from '../kit/text.ts';
import { readPrinted, readPrintedSpan, readStamp } from './printed-dates.ts';
import { printedIncident, printedMaintenance, type PrintedEvent, type PrintedUpdate } from './printed-updates.ts';
import { impactOf } from './words.ts';
import type { Warnings } from '../kit/warnings.ts';

interface WebEvents {
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
}

/**
 * Reads the blocks of a page that stand for events: the open ones on top, the scheduled ones, and those of the last
 * two weeks. Dates are printed without a year, so the moment the page was made is needed.
 */
export function readWebEvents(
  document: Element,
  issuedAt: EpochMs | null,
  origin: string | null,
  warnings: Warnings,
): WebEvents {
  const incidents: Incident[] = [];
  const maintenances: Maintenance[] = [];
  for (const block of descendants(document)) {
    const isOpen = hasClass(block, 'unresolved-incident');
    const isScheduled = hasClass(block, 'scheduled-maintenance');
    if (!isOpen && !isScheduled && !hasClass(block, 'incident-container')) continue;
    if (issuedAt === null) {
      warnings.add({ key: 'undated_page' });
      continue;
    }
    const impact = impactWord(block);
    const event = readEvent(block, issuedAt, origin, warnings);
    if (isScheduled || impact === 'maintenance') {
      const maintenance = printedMaintenance(event, isScheduled ? windowOf(block, issuedAt, warnings) : null);
      if (maintenance !== null) maintenances.push(maintenance);
    } else {
      const incident = printedIncident(event, impactOf(impact, warnings), isOpen);
      if (incident !== null) incidents.push(incident);
    }
  }
  return {
    incidents: newestIncidentsFirst(incidents),
    maintenances: newestMaintenancesFirst(maintenances),
  };
}

function readEvent(block: Element, issuedAt: EpochMs, origin: string | null, warnings: Warnings): PrintedEvent {
  const title = find(block, (element) => hasClass(element, 'incident-title')) ?? block;
  const link = find(title, ({ name }) => name === 'a');
  const id = /\/incidents\/([\w-]+)/.exec(link?.attributes['href'] ?? '')?.[1];
  const name = plainLine(textOf(link ?? title));
  const updates: PrintedUpdate[] = [];
  for (const element of descendants(block)) {
    if (!hasClass(element, 'update')) continue;
    const small = find(element, (inner) => inner.name === 'small');
    const at = small === null ? null : readPrinted(textOf(small), issuedAt, warnings);
    if (at === null) continue;
    const strong = find(element, (inner) => inner.name === 'strong');
    // A maintenance with a single update has no label: it was announced.
    updates.push({ at, label: strong === null ? 'Scheduled' : textOf(strong), text: bodyOf(element) });
  }
  const url = id !== undefined && origin !== null ? `${origin}/incidents/${id}` : null;
  return { id: id ?? name, title: name, url, updates };
}

/** What stands between the label and the small date. */
function bodyOf(update: Element): string {
  const isNamed = (name: string) => (part: Element | string) => typeof part !== 'string' && part.name === name;
  const label = update.children.findIndex(isNamed('strong'));
  const date = update.children.findLastIndex(isNamed('small'));
  const words = update.children.slice(label + 1, date < 0 ? undefined : date);
  return plainWords(linesOf(words).replace(/^\s*-\s+/, ''));
}

/** The impact stands on the block of an open incident and on the title of a past one. */
function impactWord(block: Element): string | null {
  const title = find(block, (element) => hasClass(element, 'incident-title'));
  const classes = `${block.attributes['class'] ?? ''} ${title?.attributes['class'] ?? ''}`;
  return /(?:^|\s)impact-([a-z]+)/.exec(classes)?.[1] ?? null;
}

function windowOf(block: Element, issuedAt: EpochMs, warnings: Warnings): Span | null {
  const stamp = find(block, ({ attributes }) => attributes['data-unix-time'] !== undefined);
  const from = readStamp(stamp?.attributes['data-unix-time']);
  if (stamp === null || from === null) return null;
  const printed = readPrintedSpan(textOf(stamp).replace(/(\d)-/g, '$1 - '), Math.max(from, issuedAt), warnings);
  return { from, to: printed === null ? from : from + (printed.to - printed.from) };
}
