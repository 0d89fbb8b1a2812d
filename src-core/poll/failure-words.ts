import { english, type Language } from '../i18n/language.ts';
import type { Failure, FailureDetail } from '../model/failure.ts';

/**
 * Why a page could not be read: in English as exactly as it was found out, in other languages by what is known of it: a
 * detail, what went wrong on the way, the answer of the server, or at least its kind.
 */
export function failureWords({ kind, reason, status = 0, cause, detail }: Failure, language: Language): string {
  const { locale, say } = language;
  if (locale === 'en') return reason;
  if (detail !== undefined) return detailWords(detail, language);
  if (cause !== undefined) return say(`cause.${cause}`);
  if (kind !== 'http_status') return say(`failure.${kind}`);
  if (status === 404 || status === 410) return say('failure.nothing_at', { status });
  if (status === 429 || status === 420) return say('failure.less_often', { status });
  return status >= 500 ? say('failure.server_trouble', { status }) : say('failure.http_status', { status });
}

/** A detail in any language, English included. */
export function detailWords(detail: FailureDetail, { say }: Language): string {
  const { key, ...values } = detail;
  const title = 'title' in detail ? { title: detail.title === '' ? 'none' : detail.title } : {};
  const isNamed = 'option' in detail && detail.key !== 'no_such_option';
  return say(`detail.${key}`, { ...values, ...title, ...(isNamed ? { option: say(`option.${detail.option}`) } : {}) });
}

/** A failure of ours to ask, for want of something to ask with. */
export function unaskable(detail: FailureDetail): Failure {
  return { kind: 'unreadable', reason: detailWords(detail, english), detail };
}
