/** Marks that turn the order of letters around, and characters nobody sees: they can make a text say what it does not. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/**
 * Text from outside as it can be shown: without what is only there to deceive. Joiners stay: Persian, Hindi and emoji are
 * written with them.
 */
export function plainText(text: string): string {
  return text.replace(INVISIBLE, '');
}
