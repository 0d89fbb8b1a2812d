import type { LatencyBucket } from '#core/probe/latency-bucket';
import { PHASES } from '#core/probe/reading';
import type { SpreadBin } from '#core/probe/spread';

type Spreads = LatencyBucket['spreads'];

const MORE = 0x80;

/**
 * The spreads of all phases as bytes: for each how many bins, then each bin's distance to the one before and its count,
 * seven bits a byte, the lowest first. A fifth of the same as JSON.
 */
export function packSpreads(spreads: Spreads): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number): void => {
    let rest = value;
    while (rest >= MORE) {
      bytes.push((rest % MORE) + MORE);
      rest = Math.floor(rest / MORE);
    }
    bytes.push(rest);
  };
  for (const phase of PHASES) {
    put(spreads[phase].length);
    let last = 0;
    for (const [bin, count] of spreads[phase]) {
      put(bin - last);
      put(count);
      last = bin;
    }
  }
  return Uint8Array.from(bytes);
}

export function unpackSpreads(bytes: Uint8Array): Spreads {
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let weight = 1; ; weight *= MORE) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte % MORE) * weight;
      if (byte < MORE) return value;
    }
  };
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
