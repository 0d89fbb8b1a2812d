import type { Language } from '../i18n/language.ts';
import { sentences } from '../i18n/listing.ts';
import type { Examination, Finding } from './finding.ts';
import { adviceWords, foundWords, subjectWord, versionWords } from './finding-words.ts';

/**
 * The findings to paste into a report of a fault. The sentences are in the reporter's language, the keys beside them in
 * none; addresses and folders are left out, and so are reasons, in which addresses may stand.
 */
export function examinationAsText({ versions, findings }: Examination, language: Language): string {
  const lines = findings.map((finding) => {
    const { state, subject, says } = finding;
    const shared = withoutPrivate(finding);
    const words = sentences([foundWords(shared, language), adviceWords(shared, language) ?? []].flat(), language);
    return `[${state}] ${subjectWord(subject, language)}: ${words} (${says})`;
  });
  return `${[versionWords(versions), ...lines].join('\n')}\n`;
}

function withoutPrivate({ failure, values = {}, handedOn = {}, ...rest }: Finding): Finding {
  const reason = failure === undefined ? {} : { reason: failure.cause ?? failure.kind };
  return { ...rest, values: { ...values, ...handedOn, ...reason } };
}
