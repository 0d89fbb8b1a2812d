import { useEffect, useRef } from 'react';

/** After a move to another view: its heading is focused, so that a screen reader says where one is, and its top shown. */
export function useArrival(address: string): void {
  const last = useRef(address);
  useEffect(() => {
    if (last.current === address) return;
    last.current = address;
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [address]);
}
