import type { Power } from '../engine/ports.ts';

const nothingToStop = (): void => undefined;

/** Where nobody tells about sleep or supply. The clock's jumps are seen all the same. */
export const noPower: Power = {
  onSuspend: () => nothingToStop,
  onResume: () => nothingToStop,
  onBattery: () => false,
  onSupplyChange: () => nothingToStop,
};
