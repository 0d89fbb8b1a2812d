/**
 * A share of time, `99.31%`. Cut, not rounded: only a time without any trouble is 100%. Null says that there is no
 * figure.
 */
export function uptimeText(fraction: number | null): string {
  if (fraction === null) return 'No data';
  if (fraction >= 1) return '100%';
  // The tiny addend takes back what 0.9971 loses as a binary fraction.
  const hundredths = Math.floor(fraction * 10_000 + 1e-6) / 100;
  return `${hundredths.toFixed(2)}%`;
}

/** `98%`: how much is known. Cut, so that only all is 100%. */
export function knownText(fraction: number): string {
  if (fraction > 0 && fraction < 0.01) return '<1%';
  // The tiny addend takes back what sums of hours lose as binary fractions.
  return `${Math.floor(fraction * 100 + 1e-6)}%`;
}
