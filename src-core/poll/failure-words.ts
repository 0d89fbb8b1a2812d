import type { Language } from '../i18n/language.ts';
import type { Failure } from '../model/failure.ts';

/** Why a page could not be read: in English as exactly as it was found out, in other languages by its kind. */
export function failureWords({ kind, reason, status = 0 }: Failure, { locale, say }: Language): string {
  return locale === 'en' ? reason : say(`failure.${kind}`, kind === 'http_status' ? { status } : {});
}
