import type { Failure } from '../../model/failure.ts';
import { ok, type Result } from '../../model/result.ts';
import type { EpochMs } from '../../model/time.ts';
import { childrenOf, descendants, fieldOf, find, linesOf, parseMarkup, rawText, type Element } from './html.ts';
import { shapeFailure } from './json.ts';
import { readLooseTime } from './loose-time.ts';
import { plainLine } from './text.ts';

/** An RSS 2.0 or Atom feed, as sent. */
export interface Feed {
  readonly title: string;
  /** The page the feed belongs to, if it is an absolute address. */
  readonly link: string | null;
  readonly description: string;
  /** When it was built: changes with every build, whether or not anything in it does. */
  readonly builtAt: EpochMs | null;
  /** In the order of the feed. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** The guid or id; where there is none, the link and the title tell one item from another. */
  readonly id: string;
  readonly title: string;
  /** Absolute, or null. */
  readonly link: string | null;
  readonly publishedAt: EpochMs | null;
  readonly updatedAt: EpochMs | null;
  readonly categories: readonly string[];
  /** Mostly HTML; give it to `plainText`. */
  readonly body: string;
  /** For what only one vendor sends. */
  readonly element: Element;
}

/** Whether a text is a feed, by its first element. */
export function isFeed(text: string): boolean {
  return /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/.test(
    text.slice(0, 4_000),
  );
}

/** Reads a feed; one that breaks off is none: what is missing may be the outage. */
export function readFeed(text: string): Result<Feed, Failure> {
  if (!isFeed(text)) return shapeFailure('The answer is not a feed.');
  if (!/<\/(?:rss|feed|rdf:RDF)>\s*$/.test(text.slice(-200)))
    return shapeFailure('The feed breaks off in the middle.', { key: 'cut_short' });
  const root = parseMarkup(text, 'xml');
  const channel = find(root, ({ name }) => name === 'channel' || name === 'feed');
  if (channel === null) return shapeFailure('The feed has no channel.');
  // Some servers put the items beside the channel.
  const items = [...descendants(root)].filter(({ name }) => name === 'item' || name === 'entry');
  return ok({
    title: plainLine(fieldOf(channel, 'title')),
    link: linkOf(channel),
    description: plainLine(fieldOf(channel, 'description') || fieldOf(channel, 'subtitle')),
    builtAt: timeOf(channel, ['lastBuildDate', 'updated', 'pubDate']),
    items: items.map(readItem),
  });
}

function readItem(element: Element): FeedItem {
  const title = plainLine(fieldOf(element, 'title'));
  const link = linkOf(element);
  const id = fieldOf(element, 'guid') || fieldOf(element, 'id');
  const publishedAt = timeOf(element, ['pubDate', 'published', 'dc:date']);
  return {
    id: id !== '' ? id.slice(0, 500) : `${link ?? ''} ${title} ${publishedAt ?? ''}`.trim(),
    title,
    link,
    publishedAt,
    updatedAt: timeOf(element, ['updated', 'a10:updated']),
    categories: childrenOf(element, 'category').map((category) =>
      plainLine(category.attributes['term'] ?? rawText(category)),
    ),
    body: bodyOf(element),
    element,
  };
}

/** The longest of the places for a body. Elements that were not escaped in it are text all the same. */
function bodyOf(item: Element): string {
  const bodies = ['content:encoded', 'content', 'description', 'summary']
    .flatMap((name) => childrenOf(item, name))
    .map(({ children }) =>
      children.every((child) => typeof child === 'string') ? children.join('') : linesOf(children),
    );
  return bodies.reduce((longest, body) => (body.length > longest.length ? body : longest), '');
}

function timeOf(element: Element, names: readonly string[]): EpochMs | null {
  for (const name of names) {
    const at = readLooseTime(fieldOf(element, name));
    if (at !== null) return at;
  }
  return null;
}

function linkOf(element: Element): string | null {
  const targets = childrenOf(element, 'link')
    .filter(({ attributes }) => (attributes['rel'] ?? 'alternate') === 'alternate')
    .map((link) => link.attributes['href'] ?? rawText(link).trim());
  return targets.find((target) => /^https?:\/\/\S{1,2000}$/.test(target)) ?? null;
}
