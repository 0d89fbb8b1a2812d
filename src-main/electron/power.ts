import type { PowerMonitor } from 'electron';
import type { Power } from '../engine/ports.ts';

/**
 * What the machine tells about sleep, its screen and its supply. Of its screen macOS and Windows tell only. Electron
 * holds sleep back until those who listen have returned, and no longer.
 */
export function createElectronPower(monitor: Pick<PowerMonitor, 'on' | 'off' | 'onBatteryPower'>): Power {
  return {
    onSuspend(callback) {
      monitor.on('suspend', callback);
      return () => monitor.off('suspend', callback);
    },
    onResume(callback) {
      monitor.on('resume', callback);
      return () => monitor.off('resume', callback);
    },
    onUnlock(callback) {
      monitor.on('unlock-screen', callback);
      return () => monitor.off('unlock-screen', callback);
    },
    onBattery: () => monitor.onBatteryPower,
    onSupplyChange(callback) {
      monitor.on('on-ac', callback);
      monitor.on('on-battery', callback);
      return () => {
        monitor.off('on-ac', callback);
        monitor.off('on-battery', callback);
      };
    },
  };
}
