/** The W3C's advice: an encoding declared in the document stands in its first kilobyte. */
const DECLARATION_BYTES = 1_024;
const XML_DECLARATION = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i;
const HTML_META = /<meta[^>]+?charset\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * Bytes as text, without a byte order mark. In this order: the mark, the charset of Content-Type, what an XML or HTML
 * document declares, UTF-8. Bytes that are no text become U+FFFD.
 */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const encoding = markOf(bytes) ?? known(charsetOf(contentType)) ?? known(declaredIn(bytes)) ?? 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function charsetOf(contentType: string): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType)?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const declared = XML_DECLARATION.exec(start)?.[1] ?? HTML_META.exec(start)?.[1] ?? null;
  // A declaration that could be read as single bytes is not in UTF-16, whatever it says.
  return declared !== null && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

function known(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
