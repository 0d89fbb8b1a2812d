import { Parser } from 'htmlparser2';

/** Post-mortems run to tens of kilobytes; more is cut. */
const LONGEST_BODY = 60_000;
const LONGEST_LINE = 500;
const BLOCKS = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
]);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);

/**
 * What has no part in markup, is no control character, and stands in a line without needless space: most names and
 * descriptions are nothing else, and stay as they are without being looked at a dozen times.
 */
const NOT_PLAIN = /[<&#`~>*+[\u0000-\u001f\u007f\u200b]|[^\S ]|__|^ | $| {2}/;

/**
 * Plain text of a body written in HTML, in Markdown, in a mix of the two, or in neither. Entities are decoded, links
 * keep their words, and white space is tidied. Still hostile text: show it as text only.
 */
export function plainText(body: string): string {
  if (isPlain(body, LONGEST_BODY)) return body;
  return tidy(withoutMarkdown(withoutTags(body.slice(0, LONGEST_BODY))));
}

/** The same for a body whose tags are gone already: what looks like a tag in it is meant to be read. */
export function plainWords(words: string): string {
  return tidy(withoutMarkdown(words.slice(0, LONGEST_BODY)));
}

/** The same for a title or a name: one line. */
export function plainLine(text: string): string {
  if (isPlain(text, LONGEST_LINE)) return text;
  const line = withoutTags(text.slice(0, LONGEST_BODY))
    .replace(/[\s\u00a0\u0000-\u001f\u007f]+/g, ' ')
    .trim();
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line;
}

function isPlain(text: string, longest: number): boolean {
  return text.length <= longest && !NOT_PLAIN.test(text);
}

function withoutTags(text: string): string {
  if (!/[<&]/.test(text)) return text;
  let plain = '';
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name) {
        if (SILENT.has(name)) silent += 1;
        else if (name === 'li') plain += '\n- ';
        else if (BLOCKS.has(name)) plain += '\n';
      },
      onclosetag(name) {
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        else if (name !== 'br' && BLOCKS.has(name)) plain += '\n';
      },
      ontext(data) {
        if (silent === 0) plain += data;
      },
    },
    { decodeEntities: true },
  );
  // “a < b” is no tag: only what can open or close one is left to the parser.
  parser.end(text.replace(/<(?![a-z/!])/gi, '&lt;'));
  return plain;
}

function withoutMarkdown(text: string): string {
  return text
    .replace(/^ {0,3}#{1,6}[ \t]+/gm, '')
    .replace(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, '')
    .replace(/^ {0,3}> ?/gm, '')
    .replace(/^([ \t]{0,20})[*+][ \t]+/gm, '$1- ')
    .replace(/!?\[([^[\]\n]{0,1000})\]\((?:[^()\s]|\([^()\s]*\)){0,2000}(?:\s+"[^"\n]{0,300}")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,2000}?\S?)\1/g, '$2')
    .replace(/`([^`\n]{1,1000})`/g, '$1');
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
