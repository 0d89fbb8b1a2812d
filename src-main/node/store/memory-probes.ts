import type { EpochMs } from '#core/model/time';
import { emptyBucket, folded, FOLDS, FRESH_SPAN_MS, withReading, type LatencyBucket } from '#core/probe/latency-bucket';
import type { ProbeRecord } from '#core/probe/probe-record';
import type { Spell } from '#core/probe/spell';
import type { ProbeStore } from '../../engine/ports.ts';
import { compareText } from './order.ts';

interface MemoryProbe {
  readonly record: ProbeRecord;
  /** By where they begin and how wide they are. */
  readonly buckets: Map<string, LatencyBucket>;
}

export interface MemoryProbes {
  readonly store: ProbeStore;
  prune(before: EpochMs): void;
  clear(): void;
}

/** What the memory store holds of probes; `onWrite` is told how to take each write back. */
export function createMemoryProbes(onWrite: (takeBack: () => void) => void): MemoryProbes {
  const probes = new Map<string, MemoryProbe>();
  const spells = new Map<string, Spell & { readonly pageId: string }>();

  function put<Value>(map: Map<string, Value>, key: string, value: Value): void {
    const before = map.get(key);
    onWrite(() => (before === undefined ? map.delete(key) : map.set(key, before)));
    map.set(key, value);
  }

  function drop<Value>(map: Map<string, Value>, test: (value: Value) => boolean): void {
    for (const [key, value] of map) {
      if (!test(value)) continue;
      onWrite(() => map.set(key, value));
      map.delete(key);
    }
  }

  function bucketsOf(pageId: string, target: string): readonly LatencyBucket[] {
    return sorted(probes.get(keyOf(pageId, target))?.buckets.values() ?? []);
  }

  return {
    store: {
      readProbe: (pageId, target) => probes.get(keyOf(pageId, target))?.record ?? null,
      writeProbe({ record, reading, spell }) {
        const key = keyOf(record.pageId, record.target);
        const buckets = probes.get(key)?.buckets ?? new Map<string, LatencyBucket>();
        put(probes, key, { record, buckets });
        const empty = emptyBucket(reading.at, FRESH_SPAN_MS);
        const at = bucketKey(empty);
        put(buckets, at, withReading(buckets.get(at) ?? empty, reading));
        if (spell === null) return;
        put(spells, keyOf(record.pageId, String(spell.from)), { ...plain(spell), pageId: record.pageId });
      },
      readTargets: (pageId) =>
        [...probes.values()].flatMap(({ record }) => (record.pageId === pageId ? record.target : [])).sort(compareText),
      readLatencies: (pageId, target, span) =>
        bucketsOf(pageId, target).filter(({ from }) => from >= span.from && from < span.to),
      readSpells: (pageId, { from, to }) =>
        [...spells.values()]
          .filter((spell) => spell.pageId === pageId && spell.from < to && spell.to >= from)
          .map(plain)
          .sort((a, b) => a.from - b.from),
      foldLatencies(now) {
        for (const { buckets } of probes.values()) {
          const kept = allFolded(sorted(buckets.values()), now);
          drop(buckets, () => true);
          for (const bucket of kept) put(buckets, bucketKey(bucket), bucket);
        }
      },
    },
    prune(before) {
      for (const { buckets } of probes.values()) drop(buckets, ({ from, spanMs }) => from + spanMs <= before);
      drop(spells, ({ to }) => to < before);
    },
    clear() {
      probes.clear();
      spells.clear();
    },
  };
}

function keyOf(pageId: string, rest: string): string {
  return `${pageId}\n${rest}`;
}

function bucketKey({ from, spanMs }: LatencyBucket): string {
  return `${from} ${spanMs}`;
}

function sorted(buckets: Iterable<LatencyBucket>): readonly LatencyBucket[] {
  return [...buckets].sort((a, b) => a.from - b.from || a.spanMs - b.spanMs);
}

function allFolded(buckets: readonly LatencyBucket[], now: EpochMs): readonly LatencyBucket[] {
  return FOLDS.reduce((kept, { olderThanMs, spanMs }) => {
    const before = Math.floor((now - olderThanMs) / spanMs) * spanMs;
    const isOld = ({ from }: LatencyBucket): boolean => from < before;
    return [...folded(kept.filter(isOld), spanMs), ...kept.filter((bucket) => !isOld(bucket))];
  }, buckets);
}

/** Without what a spell under way has besides. */
function plain({ kind, from, to, probes, failed, slow, level }: Spell): Spell {
  return { kind, from, to, probes, failed, slow, level };
}
