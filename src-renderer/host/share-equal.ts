/**
 * `next`, with every part that equals the same part of `previous` taken from `previous`: what has not changed keeps
 * its identity, so that what shows it need not be drawn again. For plain data (what JSON can say) only.
 */
export function shareEqual<Value>(previous: unknown, next: Value): Value {
  return share(previous, next) as Value;
}

function share(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return shareArrays(previous, next);
  if (isRecord(previous) && isRecord(next)) return shareRecords(previous, next);
  return next;
}

function shareArrays(previous: readonly unknown[], next: readonly unknown[]): unknown {
  let equal = previous.length === next.length;
  const shared = next.map((item, index) => {
    const kept = share(previous[index], item);
    if (!Object.is(kept, previous[index])) equal = false;
    return kept;
  });
  return equal ? previous : shared;
}

function shareRecords(previous: Readonly<Record<string, unknown>>, next: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(next);
  let equal = keys.length === Object.keys(previous).length;
  const shared: Record<string, unknown> = {};
  for (const key of keys) {
    const kept = share(previous[key], next[key]);
    if (!Object.is(kept, previous[key]) || !Object.hasOwn(previous, key)) equal = false;
    shared[key] = kept;
  }
  return equal ? previous : shared;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
