import { descendants, parseMarkup } from './html.ts';
import { parseJson } from './json.ts';
import { isObject } from './object.ts';

/** Values nest about thirty deep in these pages; references can be made to nest for ever. */
const DEEPEST = 60;
/** The largest page seen holds about twenty thousand. */
const MOST_VALUES = 400_000;

/**
 * The data a server-rendered page carries for its own scripts: calls of `self.__next_f.push([1, "…"])` whose texts, put
 * together, are rows `<hex id>:<JSON>` or `<hex id>:T<hex length in bytes>,<text>`. Rows that are neither are code.
 */
export type Flight = ReadonlyMap<string, unknown>;

/** Reads the rows of a page. Empty for a page without any; never throws. */
export function readFlight(html: string): Flight {
  const chunks: string[] = [];
  for (const element of descendants(parseMarkup(html, 'html'))) {
    if (element.name !== 'script') continue;
    const code = element.children.filter((child) => typeof child === 'string').join('');
    const pushed = /^\s*self\.__next_f\.push\((\[[^]*\])\)\s*;?\s*$/.exec(code)?.[1];
    const read = pushed === undefined ? null : parseJson(pushed);
    if (read?.ok !== true || !Array.isArray(read.value)) continue;
    const text: unknown = read.value[1];
    if (read.value[0] === 1 && typeof text === 'string') chunks.push(text);
  }
  return rowsOf(chunks.join(''));
}

/** The first object in the rows that passes the test, in the order of the page, with its references filled in. */
export function findObject(flight: Flight, test: (object: Members) => boolean): Members | null {
  for (const row of flight.values()) {
    const found = search(row, test, 0);
    if (found === null) continue;
    const whole = new Resolver(flight).resolve(found, 0);
    return isObject(whole) ? whole : null;
  }
  return null;
}

type Members = Readonly<Record<string, unknown>>;

function search(value: unknown, test: (object: Members) => boolean, depth: number): Members | null {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return null;
  if (isObject(value) && test(value)) return value;
  for (const inner of Object.values(value) as unknown[]) {
    const found = search(inner, test, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Drops `$undefined` members, unescapes texts and follows references; gives up on what never ends. */
class Resolver {
  readonly #flight: Flight;
  #left = MOST_VALUES;

  constructor(flight: Flight) {
    this.#flight = flight;
  }

  resolve(value: unknown, depth: number): unknown {
    this.#left -= 1;
    if (depth > DEEPEST || this.#left < 0) return undefined;
    if (typeof value === 'string') return value.startsWith('$') ? this.#dereference(value, depth) : value;
    if (Array.isArray(value)) return value.map((inner) => this.resolve(inner, depth + 1));
    if (!isObject(value)) return value;
    const members = Object.entries(value).map(([key, inner]) => [key, this.resolve(inner, depth + 1)] as const);
    return Object.fromEntries(members.filter(([, inner]) => inner !== undefined));
  }

  #dereference(text: string, depth: number): unknown {
    if (text.startsWith('$$')) return text.slice(1);
    if (text.startsWith('$D')) return text.slice(2);
    // Whatever else is no reference to a row (`$undefined`, `$L1d`, `$Sreact.suspense`) has no value here.
    const match = /^\$([0-9a-f]+)((?::[^:]+)*)$/.exec(text);
    if (match === null) return undefined;
    let target = this.#flight.get(match[1] ?? '');
    for (const key of (match[2] ?? '').split(':').slice(1)) target = member(target, key);
    // A row of text is a text, whatever it begins with.
    return typeof target === 'string' && match[2] === '' ? target : this.resolve(target, depth + 1);
  }
}

/** An element is written `["$", type, key, props]`, but referred to by the names of its parts. */
function member(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const position = value[0] === '$' ? ['', 'type', 'key', 'props'].indexOf(key) : -1;
    return value[position > 0 ? position : Number(key)] as unknown;
  }
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function rowsOf(text: string): Flight {
  const rows = new Map<string, unknown>();
  let at = 0;
  while (at < text.length) {
    const colon = text.indexOf(':', at);
    if (colon < 0) break;
    const id = text.slice(at, colon);
    const sized = /^T([0-9a-f]{1,8}),/.exec(text.slice(colon + 1, colon + 11));
    if (sized !== null) {
      const start = colon + 1 + sized[0].length;
      at = afterBytes(text, start, Number.parseInt(sized[1] ?? '0', 16));
      rows.set(id, text.slice(start, at));
      continue;
    }
    const end = text.indexOf('\n', colon);
    const line = text.slice(colon + 1, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + 1;
    const read = /^[[{"]/.test(line) ? parseJson(line) : null;
    if (read?.ok === true) rows.set(id, read.value);
  }
  return rows;
}

/** Where the text is after so many bytes of UTF-8. */
function afterBytes(text: string, start: number, bytes: number): number {
  let index = start;
  for (let left = bytes; left > 0 && index < text.length;) {
    const code = text.codePointAt(index) ?? 0;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    index += code > 0xffff ? 2 : 1;
  }
  return index;
}
