import type { Notification } from '#core/events/event';

/** What is handed to the desktop: safe to pass on, and short enough to be shown whole. */
export interface PreparedText {
  readonly title: string;
  readonly body: string;
}

const LONGEST_TITLE = 80;
const LONGEST_BODY = 200;
/** Nobody sees more, and nobody should wait for more to be cleaned. */
const LONGEST_READ = 5_000;
/** Zero width: keeps a text that begins with a dash from being read as an option of the program it is passed to. */
const NOT_AN_OPTION = '\u200B';

/**
 * Makes the text of a notification fit for the desktop. It comes from status pages and is hostile until cleaned:
 * control and formatting characters (a NUL throws, a direction mark disguises) and lone surrogates become spaces.
 * On Linux the text goes to `notify-send`, where the body is markup and a backslash is taken for an escape.
 */
export function prepareText(
  { title, body }: Pick<Notification, 'title' | 'body'>,
  forNotifySend: boolean,
): PreparedText {
  const cleanTitle = clip(clean(title), LONGEST_TITLE) || 'Greenbar';
  // Every platform refuses a notification without a body.
  // One thing a line; where the desktop may not break lines a dot stands between them.
  const cleanLines = body.slice(0, LONGEST_READ).split('\n').map(clean);
  const whole = cleanLines.filter((line) => line !== '').join(forNotifySend ? '\n' : ' · ');
  const cleanBody = clip(whole, LONGEST_BODY) || '…';
  if (!forNotifySend) return { title: cleanTitle, body: cleanBody };
  return { title: notAnOption(cleanTitle), body: notAnOption(escapeMarkup(cleanBody)) };
}

function clean(text: string): string {
  return text
    .slice(0, LONGEST_READ)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function clip(text: string, most: number): string {
  // Code points, not what is seen as one character: that may be made of thousands.
  const characters = Array.from(text);
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function notAnOption(text: string): string {
  return text.startsWith('-') ? NOT_AN_OPTION + text : text;
}
