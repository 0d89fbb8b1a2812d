import type { Failure } from '../../model/failure.ts';
import { worst, type Reading } from '../../model/level.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Component, Group, Snapshot } from '../../model/snapshot.ts';
import { descendants, find, hasClass, parseMarkup, textOf, type Element } from '../kit/html.ts';
import { shapeFailure } from '../kit/json.ts';
import { plainLine, plainText } from '../kit/text.ts';
import { readStamp } from './printed-dates.ts';
import { originOf, pageLevel } from './snapshot.ts';
import { componentLevel, indicatorLevel } from './words.ts';
import { readWebEvents } from './web-events.ts';
import { createWarnings, type Warnings } from '../kit/warnings.ts';

/** Marks of the vendor's own template, none of which another page has by chance. */
const MARKS = [
  /class="component-inner-container\b/,
  /class="layout-content status status-(?:index|full-history|incident)\b/,
  /data-react-class="HistoryIndex"/,
  /window\.pageColorData\s*=/,
  /data-uptime-lazy="/,
];

/** Whether the text is a page made by the vendor's template. A link to such a page is none. */
export function isStatusWebPage(text: string): boolean {
  return MARKS.some((mark) => mark.test(text));
}

/** Reads the page people see, for its components, its open and recent incidents and its maintenances. */
export function readWebPage(text: string, url: string): Result<Snapshot, Failure> {
  if (!isStatusWebPage(text)) return shapeFailure('This is a web page, but not one of a status page.');
  if (!/<\/html>\s*(?:<!--[^]{0,2000}-->\s*)?$/i.test(text))
    return shapeFailure('The page breaks off in the middle.', { key: 'cut_short' });
  const document = parseMarkup(text, 'html');
  const warnings = createWarnings();
  const identity = readIdentity(document, url);
  const { groups, components } = readRows(document, warnings);
  const issuedAt = readStamp(metaOf(document, 'issued'));
  const events = readWebEvents(document, issuedAt, originOf(identity.url), warnings);
  const banner = find(document, (element) => hasClass(element, 'page-status'));
  const headline = banner === null ? null : plainLine(textOf(find(banner, isStatusText) ?? banner));
  const indicator = banner === null ? 'unknown' : bannerLevel(banner, warnings);
  // A page with an open incident shows no banner: then components and impacts speak alone.
  const level = pageLevel(indicator, headline, components, events.incidents, warnings);
  const isOpen = find(document, (element) => hasClass(element, 'unresolved-incident')) !== null;
  return ok({
    page: identity,
    updatedAt: null,
    // An open incident that could not be placed in time is open all the same.
    level: isOpen && issuedAt === null && level === 'operational' ? 'unknown' : level,
    headline,
    groups,
    components,
    componentsComplete: components.length > 0,
    ...events,
    incidentsListed: 'recent',
    warnings: [...warnings],
  });
}

function isStatusText(element: Element): boolean {
  return hasClass(element, 'status');
}

function bannerLevel(banner: Element, warnings: Warnings): Reading {
  const word = /(?:^|\s)status-([a-z]+)/.exec(banner.attributes['class'] ?? '')?.[1];
  return indicatorLevel(word ?? null, warnings);
}

function readIdentity(document: Element, url: string): Snapshot['page'] {
  const link = (rel: string): string | undefined =>
    find(document, ({ name, attributes }) => name === 'link' && attributes['rel'] === rel)?.attributes['href'];
  const home = originOf(link('canonical') ?? '') ?? originOf(url) ?? originOf(link('alternate') ?? '');
  const title = plainLine(textOf(find(document, ({ name }) => name === 'title') ?? document));
  const name = title.replace(/ Status(?: - Incident History)?$/, '');
  return {
    id: null,
    name: name !== '' && name.length < 200 ? name : (home?.replace(/^https?:\/\//, '') ?? 'Unnamed page'),
    url: home === null ? url : `${home}/`,
    timeZone: null,
  };
}

function metaOf(document: Element, name: string): string | undefined {
  return find(document, (element) => element.name === 'meta' && element.attributes['name'] === name)?.attributes[
    'content'
  ];
}

interface Rows {
  readonly groups: readonly Group[];
  readonly components: readonly Component[];
}

function readRows(document: Element, warnings: Warnings): Rows {
  const groups = new Map<string, Group>();
  const components = new Map<string, Component>();
  for (const container of descendants(document)) {
    if (!hasClass(container, 'component-container')) continue;
    let groupId: string | null = null;
    for (const row of descendants(container)) {
      const id = row.attributes['data-component-id'];
      if (id === undefined || id === '' || !hasClass(row, 'component-inner-container')) continue;
      const name = plainLine(textOf(find(row, (element) => hasClass(element, 'name')) ?? row));
      if (row.attributes['data-js-hook'] === 'component-group-opener') {
        groupId = id;
        groups.set(id, { id, name });
        continue;
      }
      const level = componentLevel(row.attributes['data-component-status'] ?? null, warnings);
      const before = components.get(id)?.level ?? 'unknown';
      components.set(id, { id, name, groupId, level: worst([before, level]), description: tooltipOf(row) });
    }
  }
  return { groups: [...groups.values()], components: [...components.values()] };
}

function tooltipOf(row: Element): string | null {
  const tooltip = find(row, (element) => hasClass(element, 'tooltip-base'))?.attributes['title'];
  const text = plainText(tooltip ?? '');
  return text === '' ? null : text;
}
