/** One thing done to a captured text. */
export interface Variant {
  readonly name: string;
  readonly text: string;
}

const LONG = 100_000;
/** A variant of long strings is no longer than this: of large captures only some strings are replaced. */
const MOST_CHARACTERS = 1_500_000;
/** What readers of texts, times, links and markup have to get through. */
const LONG_STRINGS = [
  'a',
  ' ',
  '\n',
  '[',
  '<',
  '(',
  '*',
  '`',
  '&',
  '# ',
  '<p>',
  '](',
  '-->',
  '2026-01-01 ',
  'Mon, ',
  '[x](',
  '<!--',
  '\u0000',
  '9',
  '\\',
].map((piece) => piece.repeat(Math.ceil(LONG / piece.length)).slice(0, LONG));

/** The text broken off at twenty places. */
export function truncations(text: string): readonly Variant[] {
  const whole = text.trimEnd().length;
  return Array.from({ length: 20 }, (_, cut) => ({
    name: `broken off after ${cut * 5} %`,
    text: text.slice(0, Math.floor((whole * cut) / 20)),
  }));
}

/** The bytes read as what they are not. */
export function misreadings(text: string): readonly Variant[] {
  const latin = Buffer.from(text, 'utf8').toString('latin1');
  const wide = Buffer.from(text, 'utf16le');
  return [
    { name: 'read as Latin-1', text: latin },
    { name: 'UTF-16 read as UTF-8', text: wide.toString('utf8') },
    { name: 'UTF-8 read as UTF-16', text: new TextDecoder('utf-16le').decode(Buffer.from(text, 'utf8')) },
  ];
}

/** Twice in a row, and within two hundred levels of nothing. */
export function pilings(text: string): readonly Variant[] {
  const isMarkup = text.trimStart().startsWith('<');
  const [opens, closes] = isMarkup ? ['<div>', '</div>'] : ['{"a":[', ']}'];
  return [
    { name: 'doubled', text: text + text },
    { name: 'deeply nested', text: opens.repeat(200) + text + closes.repeat(200) },
    { name: 'in front of endless nesting', text: text + opens.repeat(100_000) },
  ];
}

/** Strings of 100 kB in place of all, or of one in so many, so that what is told by the others is still reached. */
export function withLongStrings(text: string): readonly Variant[] {
  return [1, 3, 7].map((step) => {
    let [seen, written] = [0, 0];
    const long = (kept: string): string => {
      seen += 1;
      if (seen % step !== 0 || written > MOST_CHARACTERS) return kept;
      written += LONG;
      return LONG_STRINGS[Math.floor(seen / step) % LONG_STRINGS.length] ?? kept;
    };
    return { name: `one string in ${step} of 100 kB`, text: changeStrings(text, long) };
  });
}

/** Every string another one. */
export function withOtherStrings(text: string): readonly Variant[] {
  return [
    { name: 'every string another', text: changeStrings(text, () => '“<script>alert(1)</script>” & [so](on) \u202e') },
    { name: 'every string empty', text: changeStrings(text, () => '') },
  ];
}

/** Every number -1. */
export function withOtherNumbers(text: string): readonly Variant[] {
  const changed = change(text, (value) => (typeof value === 'number' ? -1 : value));
  return [{ name: 'every number -1', text: changed ?? text.replace(/\d+/g, '-1') }];
}

/** Every list empty, and of a feed every entry gone. Nothing for a text that has none: pages keep theirs in markup. */
export function withoutEntries(text: string): readonly Variant[] {
  const emptied =
    change(text, (value) => (Array.isArray(value) ? [] : value)) ?? text.replace(/<(item|entry)\b[^]*?<\/\1>/g, '');
  const isChanged = emptied !== text && emptied !== change(text, (value) => value);
  return isChanged ? [{ name: 'every list empty', text: emptied }] : [];
}

function changeStrings(text: string, replace: (kept: string) => string): string {
  const changed = change(text, (value) => (typeof value === 'string' ? replace(value) : value));
  // Of markup the texts between tags and the values of attributes.
  return changed ?? text.replace(/(?<=>)[^<>]{1,500}(?=<)|(?<==")[^"<>]{1,500}(?=")/g, (kept) => replace(kept));
}

/** JSON with every value changed, from the outside in; null for what is no JSON. */
function change(text: string, replace: (value: unknown) => unknown): string | null {
  if (!/^\s*[[{]/.test(text)) return null;
  return JSON.stringify(JSON.parse(text, (_, value: unknown) => replace(value)));
}
