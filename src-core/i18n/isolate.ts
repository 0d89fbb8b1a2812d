type Values = Readonly<Record<string, string | number>>;

/** Letters that run from right to left: Hebrew, Arabic and their neighbours, and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Kana}\d]/u;

/**
 * Values with the marks of Unicode's bidirectional algorithm (UAX #9, first strong isolate) around those that run
 * against the sentence, so that a name does not turn the words beside it around.
 */
export function isolated(values: Values, direction: 'ltr' | 'rtl'): Record<string, string | number> {
  const against = direction === 'ltr' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value !== '' && against.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}
