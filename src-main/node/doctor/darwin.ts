import type { Finding } from '#core/doctor/finding';

/** macOS tells an app alone whether it may notify, and asks the user when the app asks: we do not. */
export function examineDarwin(): Promise<readonly Finding[]> {
  return Promise.resolve([
    { subject: 'notifications', state: 'ok', says: 'found.system_notifies' },
    { subject: 'permission', state: 'unknown', says: 'found.permission_unknown', advice: 'advice.test' },
    { subject: 'tray', state: 'ok', says: 'found.tray_system' },
  ]);
}
