import type { Power } from '../engine/ports.ts';

const nothingToStop = (): void => undefined;

/** Where nobody tells about sleep, screen or supply. The clock's jumps are seen all the same. */
export const noPower: Power = {
  onSuspend: () => nothingToStop,
  onResume: () => nothingToStop,
  onUnlock: () => nothingToStop,
  onBattery: () => false,
  onSupplyChange: () => nothingToStop,
};
