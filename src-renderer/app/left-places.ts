/** How a place was left: how far it was scrolled, and what had the focus. */
export interface LeftPlace {
  readonly scrollTopPx: number;
  readonly focused: FocusedElement | null;
}

/** Enough to find an element again in a view that was drawn anew. */
export interface FocusedElement {
  readonly tag: string;
  /** Where it leads; null for what is no link. */
  readonly href: string | null;
  readonly text: string;
  /** Among those like it. */
  readonly index: number;
}

/** What an entry of the browser's history carries of ours. */
interface Entry {
  readonly greenbarEntry: number;
}

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]';

/** The number of the entry one is at; a place that is new has none yet. */
export function entryNow(): number | null {
  const state: unknown = window.history.state;
  return isEntry(state) ? state.greenbarEntry : null;
}

export function numberEntry(number: number): void {
  const entry: Entry = { greenbarEntry: number };
  window.history.replaceState(entry, '');
}

function isEntry(state: unknown): state is Entry {
  return (
    typeof state === 'object' && state !== null && 'greenbarEntry' in state && Number.isInteger(state.greenbarEntry)
  );
}

/** The place as it is at this moment. */
export function leave(): LeftPlace {
  return { scrollTopPx: window.scrollY, focused: describeFocus() };
}

function describeFocus(): FocusedElement | null {
  const element = document.activeElement;
  if (element === null || element.closest('main') === null || !element.matches(FOCUSABLE)) return null;
  const described = { tag: element.tagName, href: element.getAttribute('href'), text: textOf(element) };
  return { ...described, index: elementsLike(described).indexOf(element) };
}

/** The element that had the focus; null while it is not there. */
export function focusedIn(left: LeftPlace): HTMLElement | null {
  if (left.focused === null) return null;
  const found = elementsLike(left.focused)[left.focused.index];
  return found instanceof HTMLElement ? found : null;
}

function elementsLike({ tag, href, text }: Omit<FocusedElement, 'index'>): readonly Element[] {
  return [...document.querySelectorAll(`main :is(${FOCUSABLE})`)].filter(
    (element) =>
      element.tagName === tag &&
      element.getAttribute('href') === href &&
      // A link is the one that leads there, whatever it says by now.
      (href !== null || textOf(element) === text),
  );
}

function textOf(element: Element): string {
  return element.getAttribute('aria-label') ?? (element.tagName === 'SELECT' ? '' : element.textContent);
}
