import { descendants, find, parseMarkup, type Element } from '../feeds/kit/html.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { isHttps, tidyName, watchListOf, type ListedService, type ListProblem, type WatchList } from './listed.ts';

/** What OPML says of a page that is watched. */
export interface OutlinedPage {
  readonly name: string;
  readonly url: string;
  /** The feed of the page for feed readers; null where none is known. */
  readonly feedUrl?: string | null;
}

/** Feed readers follow the feed, and people the page. http://opml.org/spec2.opml */
export function writeOpml(pages: readonly OutlinedPage[], title: string): string {
  const outlines = pages.map(({ name, url, feedUrl = null }) => {
    const named = `text="${escaped(name)}" title="${escaped(name)}"`;
    // A link without a feed is a page to open: readers know that type too.
    return feedUrl === null
      ? `    <outline type="link" ${named} url="${escaped(url)}"/>\n`
      : `    <outline type="rss" ${named} xmlUrl="${escaped(feedUrl)}" htmlUrl="${escaped(url)}"/>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n',
    `  <head>\n    <title>${escaped(title)}</title>\n  </head>\n`,
    `  <body>\n${outlines.join('')}  </body>\n</opml>\n`,
  ].join('');
}

/** Every outline with an https address, of whichever feed reader. A page says more than its feed, so it comes first. */
export function readOpml(text: string): Result<WatchList, ListProblem> {
  const root = parseMarkup(text, 'xml');
  const opml = find(root, ({ name }) => name.toLowerCase() === 'opml');
  if (opml === null) return failed('not_a_list');
  const services: ListedService[] = [];
  let unreadable = 0;
  for (const outline of descendants(opml)) {
    if (outline.name.toLowerCase() !== 'outline') continue;
    const attributes = attributesOf(outline);
    const given = ['htmlurl', 'url', 'xmlurl'].flatMap((name) => attributes.get(name)?.trim() || []);
    const urls = [...new Set(given.filter(isHttps))];
    const name = tidyName(attributes.get('text') ?? attributes.get('title') ?? '');
    if (urls.length > 0) services.push({ name, urls, choices: {}, rules: {} });
    // One without any address is a folder.
    else if (given.length > 0) unreadable += 1;
  }
  return ok(watchListOf(services, unreadable));
}

/** By their names in lower case: readers do not agree on `xmlUrl`. */
function attributesOf({ attributes }: Element): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]));
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  // Control characters have no place in XML, not even escaped.
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
