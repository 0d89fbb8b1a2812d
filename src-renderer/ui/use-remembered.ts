import { useCallback, useState } from 'react';

/** Keeps small habits of the reader (an order, what was last chosen) where the window keeps things; only for them. */
export function useRemembered<Value extends string>(
  name: string,
  known: readonly Value[],
  first: Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState<Value>(() => {
    const kept = recall(name);
    return known.find((each) => each === kept) ?? first;
  });
  const keep = useCallback(
    (next: Value) => {
      setValue(next);
      remember(name, next);
    },
    [name],
  );
  return [value, keep];
}

/** Null where nothing was kept, or nothing can be. */
export function recall(name: string): string | null {
  try {
    return window.localStorage.getItem(`greenbar.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(`greenbar.${name}`, value);
  } catch {
    // A window that may keep nothing begins as it always does.
  }
}
