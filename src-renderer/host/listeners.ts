/** A set of listeners and the way to tell them all. */
export interface Listeners<Value> {
  readonly add: (listener: (value: Value) => void) => () => void;
  readonly tell: (value: Value) => void;
}

/** One list of listeners; each can be added once and takes itself away. */
export function createListeners<Value>(): Listeners<Value> {
  const all = new Set<(value: Value) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    tell(value) {
      for (const listener of [...all]) listener(value);
    },
  };
}
