/** What programs need to find themselves, their user, their language and a desktop to speak to. */
const EVERYWHERE = ['PATH', 'LANG', 'LANGUAGE', 'TZ'];
const UNIX = [
  ...['HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR'],
  ...['XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS', 'DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY'],
];
const WINDOWS = [
  ...['SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'TEMP', 'TMP', 'USERNAME', 'USERPROFILE'],
  ...['APPDATA', 'LOCALAPPDATA', 'ProgramData', 'ProgramFiles', 'HOMEDRIVE', 'HOMEPATH'],
];

/**
 * What a hook's program inherits: named one by one, since people keep tokens in their environment that are none of its
 * business.
 */
export function programEnvironment(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): Readonly<Record<string, string>> {
  const wanted = [...EVERYWHERE, ...(platform === 'win32' ? WINDOWS : UNIX)];
  // On Windows names are the same in any case, and a copy of them is not.
  const isWanted = (name: string): boolean =>
    /^LC_[A-Z]+$/.test(name) ||
    (platform === 'win32' ? wanted.some((one) => one.toUpperCase() === name.toUpperCase()) : wanted.includes(name));
  const kept = Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && isWanted(name) ? [[name, value] as const] : [],
  );
  return Object.fromEntries(kept);
}
