import { useCallback, useState, type RefCallback } from 'react';

/** So far outside the window things are drawn already, so that scrolling finds them there. */
const MARGIN = '900px 0px';

/**
 * A ref to give to an element, and whether it is in or near the window: what is not may be drawn with less. `first` is
 * what holds before the browser has said.
 */
export function useNear(first: boolean): readonly [RefCallback<HTMLElement>, boolean] {
  const [near, setNear] = useState(first);
  const watch = useCallback((element: HTMLElement) => watchElement(element, setNear), []);
  return [watch, near];
}

type Tell = (near: boolean) => void;

const watched = new WeakMap<Element, Tell>();
let observer: IntersectionObserver | null = null;

/** One observer for all: hundreds of them would each be asked in every frame. Gives how to stop. */
function watchElement(element: Element, tell: Tell): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
    },
    { rootMargin: MARGIN },
  );
  const current = observer;
  watched.set(element, tell);
  current.observe(element);
  return () => {
    current.unobserve(element);
    watched.delete(element);
  };
}
