export function isInstalled(program: string): boolean;
export function ensureDesktopTools(programs?: readonly string[]): string | null;
