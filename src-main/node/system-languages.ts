import type { Languages } from '../engine/ports.ts';

/** By the environment, as gettext reads it; where that says nothing, what the machine formats dates in. */
export function createSystemLanguages(environment: Readonly<Record<string, string | undefined>>): Languages {
  return {
    preferred() {
      const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
      const isPlain = /^(C|POSIX)\b/.test(locale);
      const list = isPlain ? [] : (environment['LANGUAGE'] ?? '').split(':');
      const named = [...list, locale].filter((tag) => tag !== '');
      return named.length > 0 ? named : [new Intl.DateTimeFormat().resolvedOptions().locale];
    },
  };
}
