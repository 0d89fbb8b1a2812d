const MOST_ANSWERS = 60;
const TAKEN_OVER_WITHIN_MS = 10_000;

/** Last answers by question, so that a view one comes back to is there at once. The oldest give way. */
export interface QueryCache {
  get(key: string): unknown;
  set(key: string, answer: unknown): void;
  /** An answer that is asked for before anybody shows it. It is given up when nobody does: by then it is old. */
  begin(key: string, version: string | number, answer: Promise<unknown>): void;
  /** That answer, once, to who asks for the same version; null where there is none. */
  begun(key: string, version: string | number): Promise<unknown> | null;
}

export function createQueryCache(): QueryCache {
  const answers = new Map<string, unknown>();
  const ahead = new Map<string, { readonly version: string | number; readonly answer: Promise<unknown> }>();
  return {
    get: (key) => answers.get(key),
    set(key, answer) {
      answers.delete(key);
      answers.set(key, answer);
      const oldest = answers.keys().next();
      if (answers.size > MOST_ANSWERS && oldest.done !== true) answers.delete(oldest.value);
    },
    begin(key, version, answer) {
      const asked = { version, answer };
      ahead.set(key, asked);
      setTimeout(() => ahead.get(key) === asked && ahead.delete(key), TAKEN_OVER_WITHIN_MS);
    },
    begun(key, version) {
      const asked = ahead.get(key);
      ahead.delete(key);
      return asked?.version === version ? asked.answer : null;
    },
  };
}
