import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { APP_ID, APP_NAME } from '../identity.ts';

/**
 * Writes or removes the XDG autostart entry (specifications.freedesktop.org/autostart-spec): Electron has no login
 * items on Linux. Written again at every start, because an AppImage may have been moved.
 */
export async function setAutostart(
  enabled: boolean,
  environment: Readonly<Record<string, string | undefined>>,
  executable: string,
): Promise<void> {
  const config = environment['XDG_CONFIG_HOME'] ?? '';
  const folder = join(config.startsWith('/') ? config : join(homedir(), '.config'), 'autostart');
  const file = join(folder, `${APP_ID}.desktop`);
  if (!enabled) return rm(file, { force: true });
  await mkdir(folder, { recursive: true });
  // An AppImage runs from a mount that is another one next time.
  await writeFile(file, autostartEntry(environment['APPIMAGE'] ?? executable));
}

/** In `Exec`, `"`, `$`, backtick and backslash are escaped within quotes, a percent sign doubled, and backslashes doubled once more. */
function autostartEntry(executable: string): string {
  const quoted = executable
    .replaceAll(/["$`\\]/g, '\\$&')
    .replaceAll('%', '%%')
    .replaceAll('\\', '\\\\');
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${APP_NAME}`,
    `Exec="${quoted}" --hidden`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}
