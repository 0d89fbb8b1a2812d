import { useCallback, useState, type RefCallback } from 'react';

/** So far outside the window things are drawn already, so that scrolling finds them there. */
const MARGIN = '900px 0px';

/**
 * A ref to give to an element, and whether it is in or near the window. Where nobody can tell it counts as near. What is
 * drawn while it is near may be drawn with less while it is not.
 */
export function useNear(first: boolean): readonly [RefCallback<HTMLElement>, boolean] {
  const [near, setNear] = useState(first);
  const watch = useCallback((element: HTMLElement) => {
    const observer = new IntersectionObserver(
      (entries) => {
        const latest = entries.at(-1);
        if (latest !== undefined) setNear(latest.isIntersecting);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, near];
}
