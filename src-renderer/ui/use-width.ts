import { useCallback, useState, type RefCallback } from 'react';

/** A ref to give to an element, and its inner width in whole pixels, known before it is first painted; 0 until then. */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [widthPx, setWidthPx] = useState(0);
  const measure = useCallback((element: HTMLElement) => {
    setWidthPx(Math.floor(element.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidthPx(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, widthPx];
}
