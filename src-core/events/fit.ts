import { clip, clipLines, lengthOf } from '../i18n/clip.ts';

/** Roughly what desktops show of a title and of a text before they cut it themselves, in code points. */
export const LONGEST_TITLE = 80;
export const LONGEST_BODY = 200;

const MOST_LINES = 4;
/** Of a text that has to be cut shorter than this nobody learns anything. */
const SHORTEST_TEXT = 20;
/** What is left of a name in a title that is too long. */
const SHORTEST_NAME = 12;

/** One thing a line; what is empty takes none. */
function lines(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** A text below (and above) lines that say more than it does: they are kept whole, and it is cut to what is left. */
export function fitText(heads: readonly string[], text: string, tails: readonly string[] = []): string {
  const fixed = lines(...heads, ...tails);
  const room = LONGEST_BODY - lengthOf(fixed === '' ? '' : `${fixed}\n`);
  const cut = room < SHORTEST_TEXT ? '' : clipLines(text, room);
  return clipLines(lines(...heads, cut, ...tails), LONGEST_BODY);
}

/**
 * As many items as there is room for, a line each and each of them whole; then how many there are besides (`more`), and
 * a last line, which gives way where there is not even room for one item besides it.
 */
export function fitItems(items: readonly string[], more: (left: number) => string, last = ''): string {
  const bodyOf = (count: number): readonly string[] => {
    const left = items.length - count;
    return [...items.slice(0, count), left > 0 ? more(left) : ''];
  };
  for (let count = items.length <= MOST_LINES ? items.length : MOST_LINES - 1; count > 0; count -= 1) {
    const text = lines(...bodyOf(count), last);
    if (lengthOf(text) <= LONGEST_BODY) return text;
  }
  return fitText(bodyOf(1), last);
}

/** A title around two names: where it is too long the service's gives way first, then the other, and never the words. */
export function fitTitle(say: (service: string, name: string) => string, service: string, name: string): string {
  const excess = (shownService: string, shownName: string): number =>
    lengthOf(say(shownService, shownName)) - LONGEST_TITLE;
  const shortened = (text: string, by: number): string =>
    by <= 0 ? text : clip(text, Math.max(SHORTEST_NAME, lengthOf(text) - by));
  const fullName = clip(name, LONGEST_TITLE);
  const shownService = shortened(service, Math.min(excess(service, fullName), lengthOf(service) - 2 * SHORTEST_NAME));
  return say(shownService, shortened(fullName, excess(shownService, fullName)));
}
