/** The key that opens the palette, as the platform writes it. */
export function shortcutText(isMac: boolean): string {
  return isMac ? '⌘K' : 'Ctrl K';
}

/**
 * Whether the keys are those of the palette. Never the other platform's: Ctrl+K deletes to the end of the line in text
 * fields on a Mac.
 */
export function isShortcut(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'>,
  isMac: boolean,
): boolean {
  const modified = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return modified && !event.altKey && !event.shiftKey && !event.isComposing && event.key.toLowerCase() === 'k';
}

export function isOnMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
