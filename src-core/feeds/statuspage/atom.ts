import type { Failure } from '../../model/failure.ts';
import { ok, type Result } from '../../model/result.ts';
import { isOpen, type Incident, type Maintenance, type Snapshot } from '../../model/snapshot.ts';
import type { EpochMs, Span } from '../../model/time.ts';
import { childrenOf, fieldOf, find, linesOf, parseMarkup, rawText, textOf, type Element } from '../kit/html.ts';
import { newestIncidentsFirst, newestMaintenancesFirst } from '../kit/incidents.ts';
import { shapeFailure } from '../kit/json.ts';
import { plainLine, plainWords } from '../kit/text.ts';
import { readTime } from '../kit/time.ts';
import { readPrinted, readPrintedSpan } from './printed-dates.ts';
import {
  printedIncident,
  printedMaintenance,
  speaksOfMaintenance,
  type PrintedEvent,
  type PrintedUpdate,
} from './printed-updates.ts';
import { originOf } from './snapshot.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';

/** Ids of this vendor's entries, with the number it gives an incident. */
const ENTRY_ID = /^tag:[^,]+,2005:Incident\/(\d+)$/;
const SCHEDULED = /THIS IS A SCHEDULED EVENT/i;

/** Whether the text is this vendor's feed of past incidents: by the ids of the feed or of its entries. */
export function isHistoryFeed(text: string): boolean {
  return /<id>tag:[^,<]+,2005:(?:\/history|Incident\/\d+)<\/id>/.test(text.slice(0, 4_000));
}

/**
 * Reads the feed of the last 25 incidents. It names neither components nor severities, and nothing but a closing label
 * says that an incident is over; so it serves only where the JSON cannot be had.
 */
export function readHistoryFeed(text: string, url: string): Result<Snapshot, Failure> {
  if (!/<\/feed>\s*$/.test(text)) return shapeFailure('The feed breaks off in the middle.', { key: 'cut_short' });
  const feed = find(parseMarkup(text, 'xml'), ({ name }) => name === 'feed');
  if (feed === null || !isHistoryFeed(text)) return shapeFailure('The answer is not the feed of a status page.');
  const warnings = createWarnings();
  const incidents: Incident[] = [];
  const maintenances: Maintenance[] = [];
  let unread = 0;
  for (const entry of childrenOf(feed, 'entry')) {
    const { event, window } = readEntry(entry, warnings);
    const isMaintenance = event !== null && (window !== null || speaksOfMaintenance(event));
    const maintenance = isMaintenance ? printedMaintenance(event, window) : null;
    const incident = isMaintenance || event === null ? null : printedIncident(event, 'minor', null);
    if (maintenance !== null) maintenances.push(maintenance);
    else if (incident !== null) incidents.push(incident);
    else unread += 1;
  }
  const open = incidents.some(isOpen);
  if (unread > 0) warnings.add({ key: 'unread_entries', count: unread });
  warnings.add({ key: 'feed_without_severity' });
  if (!open && unread === 0) warnings.add({ key: 'feed_level' });
  const home = linkOf(feed, 'alternate') ?? url;
  const origin = originOf(home);
  const title = plainLine(fieldOf(feed, 'title')).replace(/ - Incident History$/, '');
  return ok({
    page: {
      id: null,
      name: title.replace(/ Status$/, '') || (origin?.replace(/^https?:\/\//, '') ?? 'Unnamed page'),
      url: origin === null ? url : `${origin}/`,
      timeZone: null,
    },
    updatedAt: readTime(fieldOf(feed, 'updated')),
    level: open ? 'degraded_performance' : unread > 0 || incidents.length === 0 ? 'unknown' : 'operational',
    headline: null,
    groups: [],
    components: [],
    componentsComplete: false,
    incidents: newestIncidentsFirst(incidents),
    incidentsListed: 'recent',
    maintenances: newestMaintenancesFirst(maintenances),
    warnings: [...warnings],
  });
}

interface Entry {
  readonly event: PrintedEvent | null;
  readonly window: Span | null;
}

function readEntry(entry: Element, warnings: Warnings): Entry {
  // Of scheduled events it lies in the future, of all others at the newest update: either has the right year.
  const published = readTime(fieldOf(entry, 'published')) ?? readTime(fieldOf(entry, 'updated'));
  const number = ENTRY_ID.exec(fieldOf(entry, 'id'))?.[1];
  if (published === null || number === undefined) return { event: null, window: null };
  const url = linkOf(entry, 'alternate');
  const content = parseMarkup(childrenOf(entry, 'content').map(rawText).join(''), 'html');
  const header = find(content, (element) => element.name === 'strong' && SCHEDULED.test(textOf(element)));
  return {
    window: header === null ? null : readPrintedSpan(textOf(header).replace(SCHEDULED, ''), published, warnings),
    event: {
      // The JSON's id, which stands in the link: so an incident stays the same whichever of the two was read.
      id: /\/incidents\/([\w-]+)/.exec(url ?? '')?.[1] ?? number,
      title: plainLine(fieldOf(entry, 'title')),
      url,
      updates: readContent(content, published, warnings),
    },
  };
}

/** Paragraphs that begin with a small date are updates; others go on with the update before them. */
function readContent(content: Element, published: EpochMs, warnings: Warnings): readonly PrintedUpdate[] {
  const updates: PrintedUpdate[] = [];
  for (const paragraph of childrenOf(content, 'p')) {
    const [small] = childrenOf(paragraph, 'small');
    const at = small === undefined ? null : (readPrinted(textOf(small), published, warnings) ?? published);
    const last = updates.at(-1);
    if (small === undefined || at === null) {
      if (last !== undefined)
        updates[updates.length - 1] = { ...last, text: `${last.text}\n\n${bodyOf(paragraph)}`.trim() };
      continue;
    }
    updates.push({ at, label: fieldOf(paragraph, 'strong'), text: bodyOf(paragraph) });
  }
  return updates;
}

/** The words of a paragraph after its date and label. */
function bodyOf(paragraph: Element): string {
  const label = paragraph.children.findIndex((part) => typeof part !== 'string' && part.name === 'strong');
  const isUpdate = childrenOf(paragraph, 'small').length > 0 && label >= 0;
  return plainWords(
    linesOf(isUpdate ? paragraph.children.slice(label + 1) : paragraph.children).replace(/^\s*-\s+/, ''),
  );
}

function linkOf(element: Element, relation: string): string | null {
  const link = childrenOf(element, 'link').find(({ attributes }) => attributes['rel'] === relation);
  const target = link?.attributes['href'] ?? '';
  return /^https:\/\//.test(target) ? target : null;
}
