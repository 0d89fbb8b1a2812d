import type { Language } from '../i18n/language.ts';
import { assertNever } from '../model/result.ts';

/** Why a hook was not told. Texts of programs and servers are capped where they come in. */
export type HookFailure =
  // The server answered, but not with a success.
  | { readonly kind: 'status'; readonly status: number; readonly text: string }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'timeout'; readonly seconds: number }
  // The program ended badly; `code` is null where a signal ended it.
  | { readonly kind: 'exit'; readonly code: number | null; readonly text: string }
  | { readonly kind: 'not_started'; readonly code: string };

/** What came of one attempt. `cut` where Greenbar itself ended in the middle. */
export type HookResult =
  | { readonly kind: 'done'; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: HookFailure; readonly retryAfterMs: number | null }
  | { readonly kind: 'cut' };

/** Asked too early or too often; all other refusals will be the same tomorrow. */
const PASSING_REFUSALS: readonly number[] = [408, 425, 429];

/** Whether there is no use in trying again. A redirect is not followed: where it leads, nobody has signed for. */
export function isFinal(failure: HookFailure): boolean {
  if (failure.kind !== 'status') return false;
  return failure.status >= 300 && failure.status < 500 && !PASSING_REFUSALS.includes(failure.status);
}

/** One sentence, and what the program or the server said itself. */
export function hookFailureWords(failure: HookFailure, { say }: Language): string {
  switch (failure.kind) {
    case 'status':
      return withText(say('hooks.failed_status', { status: String(failure.status) }), failure.text);
    case 'unreachable':
      return say('hooks.failed_unreachable', { code: failure.code });
    case 'timeout':
      return say('hooks.failed_timeout', { seconds: failure.seconds });
    case 'exit':
      return withText(
        failure.code === null ? say('hooks.failed_signal') : say('hooks.failed_exit', { code: String(failure.code) }),
        failure.text,
      );
    case 'not_started':
      return say('hooks.failed_start', { code: failure.code });
    default:
      return assertNever(failure);
  }
}

function withText(sentence: string, text: string): string {
  return text === '' ? sentence : `${sentence} ${text}`;
}
