/** A piece of a text: an address to open, or anything else. */
export interface TextPiece {
  readonly text: string;
  readonly url: string | null;
}

const ADDRESS = /https:\/\/[^\s<>"'`\\^{|}]+/g;
const TRAILING = /[.,;:!?)\]]+$/;

/** Finds the https addresses in a vendor's text. Nothing else becomes a link. */
export function linkify(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const url = match[0].replace(TRAILING, '');
    if (url === 'https://') continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), url: null });
    pieces.push({ text: url, url });
    end = match.index + url.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), url: null });
  return pieces;
}
