/** The desktop shell: what it has to tell, and its menus. */
export const shell = {
  'shell.no_tray':
    'This desktop shows no tray icons, so Greenbar stays in this window: closing it only minimises it, and the Greenbar menu quits. On GNOME the AppIndicator extension brings the tray.',
  'shell.login_needs_approval':
    'Greenbar does not start at login yet: allow it in System Settings, under General, Login Items.',
  'shell.login_disabled':
    'Greenbar does not start at login: it is switched off in the Startup apps of Windows, and only there it can be switched on again.',
  'shell.login_failed': 'Start at login could not be set.',
  'shell.restart_to_update': 'Restart to update to {version}',
  'shell.window': 'Window',
  'shell.close_window': 'Close window',
  'shell.quit': 'Quit',
} as const;
