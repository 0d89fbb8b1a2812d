import type { Language } from '#core/i18n/language';
import { listed } from '#core/i18n/listing';
import type { PollCount } from '#core/history/page-record';

const KILO = 1_000;

/** `96 requests, 90 of them answered “unchanged” (304), 1.2 MB, 2 failed polls`. */
export function trafficWords({ requests, unmodified, bytes, failed }: PollCount, language: Language): string {
  const { say } = language;
  const parts = [
    say('traffic.requests', { count: requests }),
    ...(unmodified > 0 ? [say('traffic.unchanged', { count: unmodified })] : []),
    sizeWords(bytes, language),
    ...(failed > 0 ? [say('traffic.failed', { count: failed })] : []),
  ];
  return listed(parts, language);
}

/** `950 bytes`, `12 kB`, `1.2 MB`. */
export function sizeWords(bytes: number, { say }: Language): string {
  if (bytes < KILO) return say('size.bytes', { count: bytes });
  if (bytes < KILO ** 2) return say('size.kilobytes', { count: Math.round(bytes / KILO) });
  return say('size.megabytes', { count: Math.round((bytes / KILO ** 2) * 10) / 10 });
}
