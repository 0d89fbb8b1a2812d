/** What turns the reading direction of all that follows it, and what has no width to be seen by. */
const UNSEEN = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Texts from outside stay texts: on one line, with everything that means something in Markdown or HTML escaped. */
export function markdownText(text: string): string {
  return text
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replaceAll(/([\\`*_{}[\]()#+!|~<>&])/g, '\\$1')
    .replaceAll('\\<', '&lt;')
    .replaceAll('\\&', '&amp;');
}

/** A web address between angle brackets may hold anything but those and white space; what is none stays text. */
export function markdownLink(url: string): string {
  if (!/^https?:\/\//i.test(url)) return markdownText(url);
  return `<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>`;
}
