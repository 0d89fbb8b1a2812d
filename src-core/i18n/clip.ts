/**
 * Text from outside, on one line and cut to a length in code points (a limit in visible characters would let a pile of
 * combining marks through). It is plain text before and after.
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
    if (count > longest) return `${line.slice(0, room).trimEnd()}…`;
  }
  return line;
}
