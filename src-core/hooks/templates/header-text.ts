/** As long as RFC 2047 lets an encoded word be is 75, with what stands around it. */
const LONGEST_WORD = 60;

/**
 * Any text as the value of a header: on one line, so that it cannot end the header and begin another, and what is not
 * ASCII as encoded words (RFC 2047).
 */
export function headerText(text: string): string {
  const line = wellFormed(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (/^[\x20-\x7e]*$/.test(line) && !line.includes('=?')) return line;
  const words: string[] = [];
  let word = '';
  for (const character of line) {
    const encoded = quoted(character);
    if (word.length + encoded.length > LONGEST_WORD) {
      words.push(word);
      word = '';
    }
    word += encoded;
  }
  // Readers drop the blank between two encoded words.
  return [...words, word].map((part) => `=?UTF-8?Q?${part}?=`).join(' ');
}

function quoted(character: string): string {
  if (/^[A-Za-z0-9]$/.test(character)) return character;
  if (character === ' ') return '_';
  const hex = /^[\x21-\x7e]$/.test(character)
    ? `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
    : encodeURIComponent(character);
  return hex.replaceAll('%', '=');
}

/** Half a character has no bytes. */
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
