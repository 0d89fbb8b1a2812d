import type { LatencyBucket } from '#core/probe/latency-bucket';
import { PHASES } from '#core/probe/reading';
import type { SpreadBin } from '#core/probe/spread';
import { numberReader, numberWriter } from './varint.ts';

type Spreads = LatencyBucket['spreads'];

/**
 * The spreads of all phases as bytes: for each how many bins, then each bin's distance to the one before and its count.
 * A fifth of the same as JSON.
 */
export function packSpreads(spreads: Spreads): Uint8Array {
  const { put, bytes } = numberWriter();
  for (const phase of PHASES) {
    put(spreads[phase].length);
    let last = 0;
    for (const [bin, count] of spreads[phase]) {
      put(bin - last);
      put(count);
      last = bin;
    }
  }
  return bytes();
}

export function unpackSpreads(bytes: Uint8Array): Spreads {
  const { take } = numberReader(bytes);
  const spread = (): readonly SpreadBin[] => {
    const bins: SpreadBin[] = [];
    let bin = 0;
    for (let left = take(); left > 0; left -= 1) {
      bin += take();
      bins.push([bin, take()]);
    }
    return bins;
  };
  return Object.fromEntries(PHASES.map((phase) => [phase, spread()])) as unknown as Spreads;
}
