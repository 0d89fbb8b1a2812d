const MORE = 0x80;

/** Whole numbers as bytes, seven bits in each, the lowest first: small ones take one byte. */
export interface NumberWriter {
  /** Not negative. */
  readonly put: (value: number) => void;
  readonly bytes: () => Uint8Array;
}

export function numberWriter(): NumberWriter {
  const bytes: number[] = [];
  return {
    put(value) {
      let rest = value;
      while (rest >= MORE) {
        bytes.push((rest % MORE) + MORE);
        rest = Math.floor(rest / MORE);
      }
      bytes.push(rest);
    },
    bytes: () => Uint8Array.from(bytes),
  };
}

/** Reads what a writer wrote, in the same order. Beyond the end everything is zero. */
export interface NumberReader {
  readonly take: () => number;
  readonly hasMore: () => boolean;
}

export function numberReader(bytes: Uint8Array): NumberReader {
  let at = 0;
  return {
    take() {
      let value = 0;
      for (let weight = 1; ; weight *= MORE) {
        const byte = bytes[at] ?? 0;
        at += 1;
        if (byte < MORE) return value + byte * weight;
        value += (byte - MORE) * weight;
      }
    },
    hasMore: () => at < bytes.length,
  };
}

/** A number of either sign as one that is not negative, and small where it is near zero. */
export function folded(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

export function unfolded(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
