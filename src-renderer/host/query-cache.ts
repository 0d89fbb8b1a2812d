const MOST_ANSWERS = 60;

/** Last answers by question, so that a view one comes back to is there at once. The oldest give way. */
export interface QueryCache {
  get(key: string): unknown;
  set(key: string, answer: unknown): void;
}

export function createQueryCache(): QueryCache {
  const answers = new Map<string, unknown>();
  return {
    get: (key) => answers.get(key),
    set(key, answer) {
      answers.delete(key);
      answers.set(key, answer);
      const oldest = answers.keys().next();
      if (answers.size > MOST_ANSWERS && oldest.done !== true) answers.delete(oldest.value);
    },
  };
}
