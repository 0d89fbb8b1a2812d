/** How many decisions are kept, the newest: years of quiet pages, weeks of restless ones. */
export const MOST_DECISIONS = 10_000;

/** How much is kept of what hooks could not be told, the newest: nobody looks through more. */
export const MOST_DEAD = 1_000;
