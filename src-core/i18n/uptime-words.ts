import type { Language } from './language.ts';

/**
 * A share of time, `99.31%`. Cut, not rounded: only a time without any trouble is 100%. Null says that there is no
 * figure.
 */
export function uptimeText(fraction: number | null, language: Language): string {
  if (fraction === null) return language.say('bars.no_data');
  if (fraction >= 1) return percentText(100, 0, language);
  // The tiny addend takes back what 0.9971 loses as a binary fraction.
  return percentText(Math.floor(fraction * 10_000 + 1e-6) / 100, 2, language);
}

/** `98%`: how much is known. Cut, so that only all is 100%. */
export function knownText(fraction: number, language: Language): string {
  if (fraction > 0 && fraction < 0.01) return `<${percentText(1, 0, language)}`;
  // The tiny addend takes back what sums of hours lose as binary fractions.
  return percentText(Math.floor(fraction * 100 + 1e-6), 0, language);
}

/** `5.70%`: hundredths as the language writes them, with so many decimals. */
export function percentText(percent: number, decimals: number, { tag }: Language): string {
  const key = `${tag} ${decimals}`;
  const format = formats.get(key) ?? percentFormat(tag, decimals);
  formats.set(key, format);
  return format.format(percent);
}

function percentFormat(tag: string, decimals: number): Intl.NumberFormat {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return new Intl.NumberFormat(tag, { style: 'unit', unit: 'percent', ...digits });
}

/** Making one costs some forty times what using it costs, and every row of a list has a figure or two. */
const formats = new Map<string, Intl.NumberFormat>();
