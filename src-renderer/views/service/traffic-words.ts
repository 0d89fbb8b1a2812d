import type { PollCount } from '#core/history/page-record';
import { counted } from '../../ui/words.ts';

const KILO = 1_000;

/** `96 requests, 90 of them answered “unchanged” (304), 1.2 MB, 2 failed polls`. */
export function trafficWords({ requests, unmodified, bytes, failed }: PollCount): string {
  const parts = [
    counted(requests, 'request'),
    ...(unmodified > 0 ? [`${unmodified.toLocaleString('en')} of them answered “unchanged” (304)`] : []),
    sizeWords(bytes),
    ...(failed > 0 ? [counted(failed, 'failed poll')] : []),
  ];
  return parts.join(', ');
}

/** `950 bytes`, `12 kB`, `1.2 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < KILO) return counted(bytes, 'byte');
  if (bytes < KILO ** 2) return `${Math.round(bytes / KILO).toLocaleString('en')} kB`;
  return `${(bytes / KILO ** 2).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}
