import type { PowerMonitor } from 'electron';
import type { Power } from '../engine/ports.ts';

/** What the machine tells about sleep. */
export function createElectronPower(monitor: Pick<PowerMonitor, 'on' | 'off'>): Power {
  return {
    onSuspend(callback) {
      monitor.on('suspend', callback);
      return () => monitor.off('suspend', callback);
    },
    onResume(callback) {
      monitor.on('resume', callback);
      return () => monitor.off('resume', callback);
    },
  };
}
