import { descendants, find, parseMarkup, type Element } from './html.ts';

/** An entry of the list a feed reader keeps: http://opml.org/spec2.opml */
export interface Outline {
  readonly name: string;
  /** As written. A page without a feed is one to open: readers know that too. */
  readonly pageUrl: string | null;
  readonly feedUrl: string | null;
}

/** Every outline in a text, folders and all; null where it is no OPML. */
export function readOpml(text: string): readonly Outline[] | null {
  const opml = find(parseMarkup(text, 'xml'), ({ name }) => name.toLowerCase() === 'opml');
  if (opml === null) return null;
  return [...descendants(opml)].filter(({ name }) => name.toLowerCase() === 'outline').map(asOutline);
}

/** Readers follow the feed, and people the page. */
export function writeOpml(outlines: readonly Outline[], title: string): string {
  const lines = outlines.map(({ name, pageUrl, feedUrl }) => {
    const named = { text: name, title: name };
    const outline =
      feedUrl === null
        ? { type: 'link', ...named, url: pageUrl }
        : { type: 'rss', ...named, xmlUrl: feedUrl, htmlUrl: pageUrl };
    return `    <outline${written(outline)}/>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n',
    `  <head>\n    <title>${escaped(title)}</title>\n  </head>\n`,
    `  <body>\n${lines.join('')}  </body>\n</opml>\n`,
  ].join('');
}

/** Readers do not agree on the case of `xmlUrl`. */
function asOutline({ attributes }: Element): Outline {
  const known = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  return {
    name: known.get('text') ?? known.get('title') ?? '',
    pageUrl: known.get('htmlurl') ?? known.get('url') ?? null,
    feedUrl: known.get('xmlurl') ?? null,
  };
}

function written(attributes: Readonly<Record<string, string | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(value)}"`))
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  // Control characters have no place in XML, not even escaped.
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
