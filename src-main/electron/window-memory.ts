import Store from 'electron-store';
import type { Log } from '../engine/ports.ts';
import { parsePlace, type WindowPlace } from './window-place.ts';

/** Keeps the place of the window from one start to the next. */
export interface WindowMemory {
  load(): WindowPlace;
  save(place: WindowPlace): void;
}

/** `window.json` in the data folder. It is worth nothing but comfort: what goes wrong is logged, and never in the way. */
export function openWindowMemory(dataDir: string, log: Log): WindowMemory {
  let known = parsePlace(null);
  let store: Store | null = null;
  try {
    store = new Store({ name: 'window', cwd: dataDir, clearInvalidConfig: true });
    known = parsePlace(store.store);
  } catch (fault) {
    log.warn('The place of the window is not known.', { fault: String(fault) });
  }
  return {
    load: () => known,
    save(place) {
      known = place;
      try {
        if (store !== null) store.store = { ...place };
      } catch (fault) {
        log.warn('The place of the window could not be kept.', { fault: String(fault) });
      }
    },
  };
}
