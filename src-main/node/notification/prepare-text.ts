import type { Notification } from '#core/events/event';
import { LONGEST_BODY, LONGEST_TITLE } from '#core/events/fit';
import { clip, clipLines, LINE_BREAK } from '#core/i18n/clip';

/** What is handed to the desktop: safe to pass on, and short enough to be shown whole. */
export interface PreparedText {
  readonly title: string;
  readonly body: string;
}

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
  const whole = clipLines(cleanLines.filter((line) => line !== '').join('\n'), LONGEST_BODY) || '…';
  const cleanBody = forNotifySend ? whole : whole.replaceAll('\n', LINE_BREAK);
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

function escapeMarkup(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function notAnOption(text: string): string {
  return text.startsWith('-') ? NOT_AN_OPTION + text : text;
}
