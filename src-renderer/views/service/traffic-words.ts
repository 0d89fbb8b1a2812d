import type { Language } from '#core/i18n/language';
import { listed } from '#core/i18n/listing';
import { sizeWords } from '#core/i18n/size-words';
import type { PollCount } from '#core/history/page-record';

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
