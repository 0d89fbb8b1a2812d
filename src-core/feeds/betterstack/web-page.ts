import type { Failure } from '../../model/failure.ts';
import type { Reading } from '../../model/level.ts';
import type { Result } from '../../model/result.ts';
import { ok } from '../../model/result.ts';
import type { Component, Group, Snapshot } from '../../model/snapshot.ts';
import { descendants, find, hasClass, parseMarkup, textOf, type Element } from '../kit/html.ts';
import { shapeFailure } from '../kit/json.ts';
import { snapshotOf } from '../kit/snapshot.ts';
import { createWarnings } from '../kit/warnings.ts';
import { meaningOf } from '../kit/words.ts';

/** Every page loads pictures and scripts for its state from here. */
const MARK = /https:\/\/[\w.-]*\b(?:betterstack|betteruptime)\.com\/(?:assets\/status_pages|packs\/css\/status_page)/;

/** The picture a page offers when it is shared is named for its state. */
const PAGE_LEVELS: Readonly<Record<string, Reading>> = {
  operational: 'operational',
  maintenance: 'under_maintenance',
  degraded: 'degraded_performance',
  downtime: 'partial_outage',
};

/** Whether HTML is a page of this vendor. */
export function isWebPage(html: string): boolean {
  return MARK.test(html);
}

/**
 * Reads the page for people, for where its data cannot be had. It loads the state of each service later, so that only
 * the names and the state of the whole are known.
 */
export function readWebPage(html: string, url: string): Result<Snapshot, Failure> {
  if (!isWebPage(html)) return shapeFailure('This is a web page, but not one of Better Stack.');
  if (!/<\/html>\s*$/i.test(html)) return shapeFailure('The page breaks off in the middle.', { key: 'cut_short' });
  const document = parseMarkup(html, 'html');
  const meta = (property: string): string =>
    find(document, ({ name, attributes }) => name === 'meta' && attributes['property'] === property)?.attributes[
      'content'
    ] ?? '';
  const warnings = createWarnings();
  const state = /\/og_([a-z_]+?)-[0-9a-f]{16,}\.png$/.exec(meta('og:image'))?.[1] ?? null;
  const stated = meaningOf(PAGE_LEVELS, state, 'unknown', 'page', warnings);
  const { groups, components } = readRows(document);
  if (components.length === 0) warnings.add({ key: 'no_components' });
  else warnings.add({ key: 'names_only' });
  const headline = find(document, ({ name }) => name === 'h1');
  return ok(
    snapshotOf({
      page: { name: meta('og:title').replace(/ status$/i, ''), url: meta('og:url') || url },
      stated: components.length === 0 && stated === 'operational' ? 'unknown' : stated,
      headline: headline === null ? null : textOf(headline),
      groups,
      components,
      incidentsListed: 'open',
      warnings,
    }),
  );
}

function readRows(document: Element): { readonly groups: readonly Group[]; readonly components: readonly Component[] } {
  const groups: Group[] = [];
  const components: Component[] = [];
  for (const element of descendants(document)) {
    if (hasClass(element, 'section-toggle')) {
      const label = find(element, (inner) => hasClass(inner, 'truncate'));
      const name = label === null ? '' : textOf(label);
      groups.push({ id: `section ${groups.length + 1}`, name });
    }
    // The last part of the address a row is loaded from is the resource's short name.
    const id = /\/r\/[\w-]+\/([\w-]+)$/.exec(element.attributes['data-url'] ?? '')?.[1];
    const label = id === undefined ? null : find(element, (inner) => hasClass(inner, 'truncate'));
    if (id === undefined || label === null) continue;
    const groupId = groups.at(-1)?.id ?? null;
    components.push({ id, name: textOf(label), groupId, level: 'unknown', description: null });
  }
  return { groups, components };
}
