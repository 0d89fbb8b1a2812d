import type { EpochMs } from '#core/model/time';
import { emptyBucket, folded, FOLDS, FRESH_SPAN_MS, withReading, type LatencyBucket } from '#core/probe/latency-bucket';
import type { ProbeRecord } from '#core/probe/probe-record';
import type { Spell } from '#core/probe/spell';
import type { ProbeStore } from '../../engine/ports.ts';
import { compareText } from './order.ts';

interface MemoryProbe {
  readonly record: ProbeRecord;
  /** Oldest first. */
  readonly buckets: readonly LatencyBucket[];
}

export interface MemoryProbes {
  readonly store: ProbeStore;
  prune(before: EpochMs): void;
  clear(): void;
}

/** What the memory store holds of probes; `onWrite` is told how to take each write back. */
export function createMemoryProbes(onWrite: (takeBack: () => void) => void): MemoryProbes {
  let probes: readonly MemoryProbe[] = [];
  let spells: readonly (Spell & { readonly pageId: string })[] = [];

  function change(next: { readonly probes?: typeof probes; readonly spells?: typeof spells }): void {
    const before = { probes, spells };
    onWrite(() => ({ probes, spells } = before));
    probes = next.probes ?? probes;
    spells = next.spells ?? spells;
  }

  function find(pageId: string, target: string): MemoryProbe | undefined {
    return probes.find(({ record }) => record.pageId === pageId && record.target === target);
  }

  return {
    store: {
      readProbe: (pageId, target) => find(pageId, target)?.record ?? null,
      writeProbe({ record, reading, spell }) {
        const { pageId, target } = record;
        const known = find(pageId, target);
        const buckets = withBucket(known?.buckets ?? [], (buckets) => {
          const empty = emptyBucket(reading.at, FRESH_SPAN_MS);
          const same = buckets.find(({ from, spanMs }) => from === empty.from && spanMs === empty.spanMs);
          return withReading(same ?? empty, reading);
        });
        const others =
          spell === null ? spells : spells.filter((one) => one.pageId !== pageId || one.from !== spell.from);
        change({
          probes: [...probes.filter((probe) => probe !== known), { record, buckets }],
          spells: spell === null ? spells : [...others, { ...plain(spell), pageId }],
        });
      },
      readTargets: (pageId) =>
        probes
          .filter(({ record }) => record.pageId === pageId)
          .map(({ record }) => record.target)
          .sort(compareText),
      readLatencies: (pageId, target, { from, to }) =>
        (find(pageId, target)?.buckets ?? []).filter((bucket) => bucket.from >= from && bucket.from < to),
      readSpells: (pageId, { from, to }) =>
        spells
          .filter((spell) => spell.pageId === pageId && spell.from < to && spell.to >= from)
          .map(plain)
          .sort((a, b) => a.from - b.from),
      foldLatencies(now) {
        change({ probes: probes.map(({ record, buckets }) => ({ record, buckets: allFolded(buckets, now) })) });
      },
    },
    prune(before) {
      change({
        probes: probes.map(({ record, buckets }) => {
          return { record, buckets: buckets.filter(({ from, spanMs }) => from + spanMs > before) };
        }),
        spells: spells.filter(({ to }) => to >= before),
      });
    },
    clear() {
      probes = [];
      spells = [];
    },
  };
}

function withBucket(
  buckets: readonly LatencyBucket[],
  make: (buckets: readonly LatencyBucket[]) => LatencyBucket,
): readonly LatencyBucket[] {
  const made = make(buckets);
  const others = buckets.filter(({ from, spanMs }) => from !== made.from || spanMs !== made.spanMs);
  return [...others, made].sort((a, b) => a.from - b.from || a.spanMs - b.spanMs);
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
