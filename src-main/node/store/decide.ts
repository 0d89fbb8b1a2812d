import type { Answers } from '#core/search/incident-question';

interface Proposal {
  readonly key: number;
  readonly inTitle: boolean;
}

/**
 * What of the proposals, newest first, does answer: those whose titles do come first. No more of them are read than it
 * takes to find enough.
 */
export function decide<Stored>(options: {
  readonly proposed: readonly Proposal[];
  readonly limit: number;
  /** Those of these keys, in their order. */
  readonly read: (keys: readonly number[]) => readonly Stored[];
  readonly judge: (stored: Stored) => Answers;
}): readonly Stored[] {
  const { proposed, limit, read, judge } = options;

  function take(keys: readonly number[], most: number, wanted: Answers): readonly Stored[] {
    const found: Stored[] = [];
    for (let at = 0; at < keys.length && found.length < most; at += limit) {
      found.push(...read(keys.slice(at, at + limit)).filter((stored) => judge(stored) === wanted));
    }
    return found.slice(0, most);
  }

  const titled = take(keysOf(proposed.filter(({ inTitle }) => inTitle)), limit, 'in_title');
  return [...titled, ...take(keysOf(proposed), limit - titled.length, 'in_text')];
}

function keysOf(proposed: readonly Proposal[]): readonly number[] {
  return proposed.map(({ key }) => key);
}
