import type { EpochMs } from '#core/model/time';
import { NEUTRAL_TIMEOUT_SECONDS, neutralTarget } from '#core/probe/neutral';
import { lastProbeAt, NEUTRAL_PAGE, newProbeRecord, type ProbeRecord } from '#core/probe/probe-record';
import { targetKey, type ProbeTarget } from '#core/probe/probe-setting';
import type { Usual } from '#core/probe/usual';
import type { Settings } from '#core/settings/settings';
import type { Store } from './ports.ts';

/** Something that is probed again and again. */
export interface ProbeSlot {
  /** The page; a neutral address has none. */
  readonly pageId: string;
  readonly target: ProbeTarget;
  intervalSeconds: number;
  timeoutSeconds: number;
  record: ProbeRecord;
  dueAt: EpochMs;
  running: Promise<void> | null;
  /** What is usual in an hour, once it was looked up. */
  usual: { readonly hour: number; readonly value: Usual | null } | null;
}

interface Wanted {
  readonly pageId: string;
  readonly target: ProbeTarget;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
}

/** What is to be probed by these settings: pages whose probe is on, and while there is one, both neutral addresses. */
function wantedBy({ pages, probing }: Settings): readonly Wanted[] {
  const on = pages.flatMap(({ id, probe }) => (probe?.isOn === true ? [{ ...probe, pageId: id }] : []));
  if (on.length === 0) return [];
  const intervalSeconds = Math.min(...on.map((probe) => probe.intervalSeconds));
  const neutral = probing.neutralUrls.map((url) => ({
    ...{ pageId: NEUTRAL_PAGE, target: neutralTarget(url) },
    ...{ intervalSeconds, timeoutSeconds: NEUTRAL_TIMEOUT_SECONDS },
  }));
  return [...neutral, ...on];
}

/** The slots these settings ask for: those that are there already go on, new ones are due as their past allows. */
export function slotsFor(
  settings: Settings,
  before: ReadonlyMap<string, ProbeSlot>,
  store: Store,
  firstDueAt: (lastAt: EpochMs | null, intervalSeconds: number) => EpochMs,
): Map<string, ProbeSlot> {
  const slots = new Map<string, ProbeSlot>();
  for (const { pageId, target, intervalSeconds, timeoutSeconds } of wantedBy(settings)) {
    const key = slotKey(pageId, target);
    const known = before.get(key);
    if (known !== undefined && isSameTarget(known.target, target)) {
      slots.set(key, Object.assign(known, { intervalSeconds, timeoutSeconds }));
      continue;
    }
    const record = store.readProbe(pageId, targetKey(target)) ?? newProbeRecord(pageId, targetKey(target));
    const dueAt = firstDueAt(lastProbeAt(record), intervalSeconds);
    slots.set(key, { pageId, target, intervalSeconds, timeoutSeconds, record, dueAt, running: null, usual: null });
  }
  return slots;
}

export function slotKey(pageId: string, target: ProbeTarget): string {
  return `${pageId}\n${targetKey(target)}`;
}

/** What is expected of an answer is no part of the key: its latencies stay the same. */
function isSameTarget(one: ProbeTarget, other: ProbeTarget): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
