import type { Language } from './language.ts';

const KILO = 1_000;

/** `950 bytes`, `12 kB`, `1.2 MB`. */
export function sizeWords(bytes: number, { say }: Language): string {
  if (bytes < KILO) return say('size.bytes', { count: bytes });
  if (bytes < KILO ** 2) return say('size.kilobytes', { count: Math.round(bytes / KILO) });
  return say('size.megabytes', { count: Math.round((bytes / KILO ** 2) * 10) / 10 });
}
