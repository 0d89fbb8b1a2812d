import type { LatencyPoint } from '#core/contract/probe-state';
import type { Language } from '#core/i18n/language';
import { listed } from '#core/i18n/listing';
import { momentWords } from '#core/i18n/time-words';
import { clockText } from '../../../ui/time-text.ts';

/** `182 ms`. Below ten, one decimal is still something. */
export function millisecondsText(durationMs: number, { tag }: Language): string {
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: 'millisecond',
    maximumFractionDigits: durationMs < 10 ? 1 : 0,
  }).format(durationMs);
}

/** A stretch of probes in words: `1 Dec 2026, 14:00–14:15: median 182 ms, nine of ten within 240 ms, 1 of 15 failed`. */
export function pointWords(point: LatencyPoint, spanMs: number, timeZone: string, language: Language): string {
  const { say } = language;
  const { answered, failed, slow, usualMs } = point;
  const total = point.phases.total;
  const facts = [
    ...(total === null
      ? []
      : [
          say('probing.fact_median', { duration: millisecondsText(total.p50Ms, language) }),
          say('probing.fact_most', { duration: millisecondsText(total.p90Ms, language) }),
        ]),
    ...(failed === 0 ? [] : [say('probing.fact_failed', { failed, count: answered + failed })]),
    ...(slow === 0 ? [] : [say('probing.fact_slow', { slow, count: answered + failed })]),
    ...(usualMs === null ? [] : [say('probing.fact_usual', { duration: millisecondsText(usualMs, language) })]),
  ];
  return say('probing.point', {
    from: momentWords(point.from, timeZone, language),
    to: clockText(point.from + spanMs, timeZone, language),
    facts: listed(facts, language),
  });
}
