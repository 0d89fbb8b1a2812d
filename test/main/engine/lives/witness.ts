import type { EpochMs } from '#core/model/time';
import type { Notice } from '#core/events/notice';
import type { Store } from '../../../../src-main/engine/ports.ts';
import type { PageState } from './page-life.ts';
import type { Decided, GoodReading } from './play-life.ts';

interface Surroundings {
  readonly isDiskFull: () => boolean;
  readonly trueNow: () => EpochMs;
  /** The state that bears this time of change. */
  readonly stateOf: (updatedAt: EpochMs | null) => PageState;
  readonly hasHistory: () => boolean;
}

interface Mutable {
  notice: Notice;
  reading: number;
  key: number;
  deliveredAt: EpochMs | null;
  batch: number | null;
}

/** A store that notes what an engine writes into it, as far as it stays: what is taken back was never there. */
export function witness(store: Store, world: Surroundings) {
  let readings: readonly GoodReading[] = [];
  let decided: readonly Mutable[] = [];
  let batch = 0;
  const witnessed: Store = {
    ...store,
    write(written) {
      store.write(written);
      const { snapshot, failure, readAt } = written.record;
      if (failure !== null || snapshot === null || readAt === null) return;
      const reading = {
        at: readAt,
        trueAt: world.trueNow(),
        state: world.stateOf(snapshot.updatedAt),
        snapshot,
        hasHistory: world.hasHistory(),
      };
      readings = [...readings, reading];
    },
    addNotice(notice) {
      store.addNotice(notice);
      const key = store.readNotices().at(-1)?.key ?? -1;
      decided = [...decided, { notice, key, reading: readings.length - 1, deliveredAt: null, batch: null }];
    },
    removeNotices(keys) {
      store.removeNotices(keys);
      if (keys.length === 0) return;
      batch += 1;
      decided = decided.map((one) =>
        one.batch === null && keys.includes(one.key) ? { ...one, deliveredAt: world.trueNow(), batch } : one,
      );
    },
    together(work) {
      const [readBefore, decidedBefore] = [readings, decided];
      try {
        store.together(() => {
          work();
          if (world.isDiskFull()) throw new Error('The disk is full.');
        });
      } catch (fault) {
        [readings, decided] = [readBefore, decidedBefore];
        throw fault;
      }
    },
    // The next engine opens it again.
    close: () => undefined,
  };
  return {
    store: witnessed,
    batch: () => batch,
    get readings(): readonly GoodReading[] {
      return readings;
    },
    get decided(): readonly Decided[] {
      return decided;
    },
  };
}
