import { Parser } from 'htmlparser2';

/** An element of HTML or XML, as far as status pages need one. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** In document order. Text is decoded. */
  readonly children: readonly (Element | string)[];
}

/** Real pages stay below 60; what is nested deeper is hung on the deepest allowed element. */
const DEEPEST = 200;
/** With so many left open nothing is read on: the parser itself takes longer with each. */
const MOST_TOO_DEEP = 15_000;
const CHUNK = 16_384;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: (Open | string)[];
}

/** Reads HTML or XML into a tree. Never throws: broken markup gives the tree a browser would make of it, or less. */
export function parseMarkup(text: string, language: 'html' | 'xml'): Element {
  const root: Open = { name: '', attributes: {}, children: [] };
  const path: Open[] = [root];
  let tooDeep = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (path.length > DEEPEST) {
          tooDeep += 1;
          return;
        }
        const element: Open = { name, attributes, children: [] };
        path.at(-1)?.children.push(element);
        path.push(element);
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep -= 1;
        else if (path.length > 1) path.pop();
      },
      ontext(data) {
        const siblings = path.at(-1)?.children;
        if (siblings === undefined) return;
        const last = siblings.at(-1);
        if (typeof last === 'string') siblings[siblings.length - 1] = last + data;
        else siblings.push(data);
      },
    },
    { xmlMode: language === 'xml', decodeEntities: true },
  );
  for (let at = 0; at < text.length && tooDeep < MOST_TOO_DEEP; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.end();
  return root;
}

/** Every element inside, in document order. */
export function* descendants(element: Element): Generator<Element> {
  // With a stack: generators within generators hand each element up through every level.
  const ahead: (Element | string)[] = element.children.toReversed();
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (typeof next === 'string') continue;
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) ahead.push(next.children[at] ?? '');
  }
}

/** The first element inside for which the test holds. */
export function find(element: Element, test: (inner: Element) => boolean): Element | null {
  for (const inner of descendants(element)) if (test(inner)) return inner;
  return null;
}

/** Whether the element's `class` has this word. */
export function hasClass(element: Element, word: string): boolean {
  const words = element.attributes['class'];
  return words !== undefined && words.includes(word) && words.split(/\s+/).includes(word);
}

/** All text inside, white space folded. Scripts and styles are not text. */
export function textOf(element: Element): string {
  return rawText(element).replace(/\s+/g, ' ').trim();
}

/** All text inside, as written. */
export function rawText(element: Element): string {
  if (element.name === 'script' || element.name === 'style') return '';
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : rawText(child);
  return text;
}

/** The direct children of this name. */
export function childrenOf(element: Element, name: string): readonly Element[] {
  return element.children.filter((child) => typeof child !== 'string').filter((child) => child.name === name);
}

/** The text of the first direct child of this name; empty where there is none. */
export function fieldOf(element: Element, name: string): string {
  const [child] = childrenOf(element, name);
  return child === undefined ? '' : textOf(child);
}

/** All text of some nodes, with their line breaks. */
export function linesOf(nodes: readonly (Element | string)[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node.replace(/\s+/g, ' ');
    else if (node.name === 'br') text += '\n';
    else text += linesOf(node.children);
  }
  return text;
}
