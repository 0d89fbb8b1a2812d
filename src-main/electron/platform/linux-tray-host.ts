import { setTimeout as sleep } from 'node:timers/promises';
import { hasTrayHost, openSessionBus } from '../../node/doctor/session-bus.ts';

/** At login the desktop's own shell may come up after us. */
const PATIENCE_MS = 15_000;
const ASK_EVERY_MS = 500;

/**
 * Waits until a host for tray icons (a StatusNotifierItem host) is there. Electron looks for one exactly once, when the
 * tray is made, and says nothing if there is none: asking first is the only way to know.
 */
export async function waitForStatusNotifier(patienceMs = PATIENCE_MS): Promise<boolean> {
  const bus = openSessionBus(process.env);
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    if (await hasTrayHost(bus)) return true;
    if (performance.now() > giveUpAt) return false;
    await sleep(ASK_EVERY_MS);
  }
}
