/** What turns the reading direction of its surroundings, what has no width, and what XML does not allow at all. */
const UNWANTED = /[\p{Cc}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text for an SVG: on one line, and nothing in it is markup. */
export function svgText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(UNWANTED, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** As much of a text as fits, with an ellipsis where it was cut. There is no font to measure by, so it is estimated. */
export function fitted(text: string, widthPx: number, fontPx: number): string {
  const characters = Array.from(text.trim());
  let used = 0;
  for (const [index, character] of characters.entries()) {
    used += fontPx * (isWide(character) ? 1.02 : 0.56);
    if (used > widthPx)
      return `${characters
        .slice(0, Math.max(1, index - 1))
        .join('')
        .trimEnd()}…`;
  }
  return characters.join('');
}

/** Chinese, Japanese and Korean characters, and pictures, are about as wide as they are high. */
function isWide(character: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u.test(
    character,
  );
}
