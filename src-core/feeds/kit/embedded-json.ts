/**
 * The JSON value that begins right after `marker` (`var uptimeData =`) in a longer text, cut out at its closing bracket.
 * Null where there is none or it breaks off.
 */
export function embeddedJson(text: string, marker: string): string | null {
  const found = text.indexOf(marker);
  if (found < 0) return null;
  let start = found + marker.length;
  while (/\s/.test(text.charAt(start))) start += 1;
  const opening = text[start];
  return opening === '{' || opening === '[' ? balanced(text, start) : null;
}

function balanced(text: string, start: number): string | null {
  let depth = 0;
  let quoted = false;
  for (let index = start; index < text.length; index += 1) {
    const char = text[index];
    if (quoted) {
      if (char === '\\') index += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return text.slice(start, index + 1);
    }
  }
  return null;
}
