/** How desktops that break no lines set them apart; it is reckoned with everywhere. */
export const LINE_BREAK = ' · ';

/**
 * Text from outside, on one line and cut to a length in code points (a limit in visible characters would let a pile of
 * combining marks through), between words where there are any. It is plain text before and after.
 */
export function clip(text: string, longest: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  let end = 0;
  let room = 0;
  let count = 0;
  for (const character of line) {
    end += character.length;
    count += 1;
    if (count < longest) room = end;
    if (count > longest) return `${wholeWords(line, room)}…`;
  }
  return line;
}

/** Several lines cut to a length: each is whole but the last, and none is left out in silence. */
export function clipLines(text: string, longest: number): string {
  if (lengthOf(text) <= longest) return text;
  const kept: string[] = [];
  let room = longest;
  for (const line of text.split('\n')) {
    const length = lengthOf(line);
    // What follows needs room to be told of.
    if (length + LINE_BREAK.length + 1 > room) {
      kept.push(clip(length < room ? `${line} …` : line, room));
      break;
    }
    kept.push(line);
    room -= length + LINE_BREAK.length;
  }
  return kept.join('\n');
}

/** In code points, with line breaks as long as what may be set in their place. */
export function lengthOf(text: string): number {
  return Array.from(text.replaceAll('\n', LINE_BREAK)).length;
}

/** Without the word the cut would go through; some languages set no blanks, and some words are all there is. */
function wholeWords(line: string, end: number): string {
  const cut = line.slice(0, end);
  const blank = cut.lastIndexOf(' ');
  const whole = line[end] !== ' ' && blank > end / 2 ? cut.slice(0, blank) : cut;
  return whole.replace(/[\s,;:·–—(-]+$/u, '');
}
