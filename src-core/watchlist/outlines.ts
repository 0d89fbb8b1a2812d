import { readOpml, writeOpml } from '../feeds/kit/opml.ts';
import { failed, ok, type Result } from '../model/result.ts';
import { isHttps, tidyName, watchListOf, type ListedService, type ListProblem, type WatchList } from './listed.ts';

/** What a feed reader can be told of a page that is watched. */
interface OutlinedPage {
  readonly name: string;
  readonly url: string;
  /** The feed of the page; null or absent where none is known. */
  readonly feedUrl?: string | null;
}

/** What is watched, for feed readers. */
export function writeOutlines(pages: readonly OutlinedPage[], title: string): string {
  return writeOpml(
    pages.map(({ name, url, feedUrl = null }) => ({ name, pageUrl: url, feedUrl })),
    title,
  );
}

/** Every outline with an https address, of whichever feed reader. A page says more than its feed, so it comes first. */
export function readOutlines(text: string): Result<WatchList, ListProblem> {
  const outlines = readOpml(text);
  if (outlines === null) return failed('not_a_list');
  const services: ListedService[] = [];
  let unreadable = 0;
  for (const { name, pageUrl, feedUrl } of outlines) {
    const urls = [...new Set([pageUrl ?? '', feedUrl ?? ''].filter(isHttps))];
    if (urls.length > 0) services.push({ name: tidyName(name), urls, choices: {}, rules: {} });
    // One without any address is a folder.
    else if (pageUrl !== null || feedUrl !== null) unreadable += 1;
  }
  return ok(watchListOf(services, unreadable));
}
