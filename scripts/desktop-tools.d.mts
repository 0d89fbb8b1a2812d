export function ensureDesktopTools(programs?: readonly string[]): string | null;
