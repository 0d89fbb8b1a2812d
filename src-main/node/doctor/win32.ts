import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Finding } from '#core/doctor/finding';
import type { Asked } from './desktop.ts';

const run = promisify(execFile);
const ANSWER_WITHIN_MS = 3_000;
/** Where Windows keeps what the user set under Notifications: 0 is off, and nothing is there before anyone touched it. */
const CURRENT = 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion';
const FOR_ALL = { key: `${CURRENT}\\PushNotifications`, value: 'ToastEnabled' };
const forApp = (id: string): typeof FOR_ALL => ({
  key: `${CURRENT}\\Notifications\\Settings\\${id}`,
  value: 'Enabled',
});

type Query = (args: readonly string[], environment: NodeJS.ProcessEnv) => Promise<string>;

const askRegistry: Query = async (args, env) => (await run('reg', args, { timeout: ANSWER_WITHIN_MS, env })).stdout;

/** Windows says in its registry what the user permits; a focus session is told nobody. */
export async function examineWindows(
  { environment, appId }: Asked,
  query: Query = askRegistry,
): Promise<readonly Finding[]> {
  const isOff = async ({ key, value }: typeof FOR_ALL): Promise<boolean> => {
    try {
      return /\bREG_DWORD\s+0x0\s*$/m.test(await query(['query', key, '/v', value], environment));
    } catch {
      // There is no such value.
      return false;
    }
  };
  const permission = async (): Promise<Finding> => {
    if (await isOff(FOR_ALL)) {
      return { subject: 'permission', state: 'limited', says: 'found.nobody_permitted', advice: 'advice.permit_all' };
    }
    if (appId !== null && (await isOff(forApp(appId)))) {
      return { subject: 'permission', state: 'limited', says: 'found.app_not_permitted', advice: 'advice.permit' };
    }
    return { subject: 'permission', state: 'ok', says: 'found.permitted' };
  };
  return [
    { subject: 'notifications', state: 'ok', says: 'found.system_notifies' },
    await permission(),
    { subject: 'tray', state: 'ok', says: 'found.tray_system' },
  ];
}
