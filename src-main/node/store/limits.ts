/** How many decisions are kept, the newest: years of quiet pages, weeks of restless ones. */
export const MOST_DECISIONS = 10_000;
