import { emptyBucket, folded, FOLDS, FRESH_SPAN_MS, withReading, type LatencyBucket } from '#core/probe/latency-bucket';
import type { ProbeRecord } from '#core/probe/probe-record';
import { SPELL_KINDS, type Spell, type SpellKind } from '#core/probe/spell';
import type { EpochMs } from '#core/model/time';
import type { ProbeStore } from '../../engine/ports.ts';
import type { Connection } from './connection.ts';
import { level, levelCode, number, text, textOrNull, type Row } from './row.ts';
import { packSpreads, unpackSpreads } from './spread-code.ts';

const PROBE = 'SELECT * FROM probe WHERE page_id = ? AND target = ?';
const KEEP_PROBE = `
  INSERT INTO probe (page_id, target, recent, spell) VALUES (?, ?, ?, ?)
    ON CONFLICT (page_id, target) DO UPDATE SET recent = excluded.recent, spell = excluded.spell`;
const TARGETS = 'SELECT target FROM probe WHERE page_id = ? ORDER BY target';
const BUCKETS = 'SELECT * FROM latency WHERE probe_key = ? AND from_at >= ? AND from_at < ? ORDER BY from_at, span_ms';
const BUCKET = 'SELECT * FROM latency WHERE probe_key = ? AND from_at = ? AND span_ms = ?';
const KEEP_BUCKET = 'INSERT OR REPLACE INTO latency VALUES (?, ?, ?, ?, ?, ?, ?)';
const SPELLS = 'SELECT * FROM probe_spell WHERE page_id = ? AND from_at < ? AND to_at >= ? ORDER BY from_at';
const KEEP_SPELL = 'INSERT OR REPLACE INTO probe_spell VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
const NARROW = 'SELECT * FROM latency WHERE probe_key = ? AND from_at < ? AND span_ms < ? ORDER BY from_at';
const FORGET_NARROW = 'DELETE FROM latency WHERE probe_key = ? AND from_at < ? AND span_ms < ?';

/** See `ProbeStore`. */
export function createProbeTables({ all, first, run, transaction }: Connection): ProbeStore {
  function keyOf(pageId: string, target: string): number | null {
    const row = first(PROBE, pageId, target);
    return row === null ? null : number(row, 'probe_key');
  }

  function keepBucket(probe: number, bucket: LatencyBucket): void {
    const { from, spanMs, answered, failed, slow, spreads } = bucket;
    run(KEEP_BUCKET, probe, from, spanMs, answered, failed, slow, packSpreads(spreads));
  }

  function fold(probe: number, before: EpochMs, spanMs: number): void {
    const narrow = all(NARROW, probe, before, spanMs).map(bucketOf);
    if (narrow.length === 0) return;
    run(FORGET_NARROW, probe, before, spanMs);
    for (const bucket of folded(narrow, spanMs)) {
      const there = first(BUCKET, probe, bucket.from, spanMs);
      const [whole = bucket] = there === null ? [bucket] : folded([bucketOf(there), bucket], spanMs);
      keepBucket(probe, whole);
    }
  }

  return {
    readProbe(pageId, target) {
      const row = first(PROBE, pageId, target);
      return row === null ? null : recordOf(row);
    },
    writeProbe({ record: { pageId, target, recent, spell: open }, reading, spell }) {
      transaction(() => {
        run(KEEP_PROBE, pageId, target, JSON.stringify(recent), open === null ? null : JSON.stringify(open));
        const probe = keyOf(pageId, target);
        if (probe === null) throw new Error(`${target} was written and is not there`);
        const empty = emptyBucket(reading.at, FRESH_SPAN_MS);
        const known = first(BUCKET, probe, empty.from, FRESH_SPAN_MS);
        keepBucket(probe, withReading(known === null ? empty : bucketOf(known), reading));
        if (spell === null) return;
        const { from, to, kind, probes, failed, slow, level: worst } = spell;
        run(KEEP_SPELL, pageId, from, to, kind, probes, failed, slow, worst === 'unknown' ? null : levelCode(worst));
      });
    },
    readTargets: (pageId) => all(TARGETS, pageId).map((row) => text(row, 'target')),
    readLatencies(pageId, target, { from, to }) {
      const probe = keyOf(pageId, target);
      return probe === null ? [] : all(BUCKETS, probe, from, to).map(bucketOf);
    },
    readSpells: (pageId, { from, to }) => all(SPELLS, pageId, to, from).map(spellOf),
    foldLatencies(now) {
      transaction(() => {
        for (const row of all('SELECT probe_key FROM probe')) {
          for (const { olderThanMs, spanMs } of FOLDS) {
            fold(number(row, 'probe_key'), Math.floor((now - olderThanMs) / spanMs) * spanMs, spanMs);
          }
        }
      });
    },
  };
}

function recordOf(row: Row): ProbeRecord {
  const spell = textOrNull(row, 'spell');
  return {
    pageId: text(row, 'page_id'),
    target: text(row, 'target'),
    recent: JSON.parse(text(row, 'recent')) as ProbeRecord['recent'],
    spell: spell === null ? null : (JSON.parse(spell) as ProbeRecord['spell']),
  };
}

function bucketOf(row: Row): LatencyBucket {
  const spreads = row['spreads'];
  if (!(spreads instanceof Uint8Array)) throw new TypeError('spreads are not bytes');
  return {
    from: number(row, 'from_at'),
    spanMs: number(row, 'span_ms'),
    answered: number(row, 'answered'),
    failed: number(row, 'failed'),
    slow: number(row, 'slow'),
    spreads: unpackSpreads(spreads),
  };
}

function spellOf(row: Row): Spell {
  return {
    kind: kindOf(text(row, 'kind')),
    from: number(row, 'from_at'),
    to: number(row, 'to_at'),
    probes: number(row, 'probes'),
    failed: number(row, 'failed'),
    slow: number(row, 'slow'),
    level: row['level'] === null ? 'unknown' : level(row, 'level'),
  };
}

function kindOf(word: string): SpellKind {
  const kind = SPELL_KINDS.find((known) => known === word);
  if (kind === undefined) throw new TypeError(`${word} is no kind of spell`);
  return kind;
}
