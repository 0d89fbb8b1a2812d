import { expect, test } from 'vitest';
import { examineWindows } from '../../../../src-main/node/doctor/win32.ts';

const APP_ID = 'org.example.App';

/** As reg.exe prints a value, and ends with 1 where there is none. */
function registry(values: Readonly<Record<string, number>>) {
  return ([, key = '', , name = '']: readonly string[]): Promise<string> => {
    const value = values[name];
    if (value === undefined)
      return Promise.reject(new Error('ERROR: The system was unable to find the specified key.'));
    const path = key.replace('HKCU', 'HKEY_CURRENT_USER');
    return Promise.resolve(`\r\n${path}\r\n    ${name}    REG_DWORD    0x${value.toString(16)}\r\n\r\n`);
  };
}

test.each([
  [{}, 'found.permitted'],
  [{ ToastEnabled: 1, Enabled: 1 }, 'found.permitted'],
  [{ ToastEnabled: 0 }, 'found.nobody_permitted'],
  [{ ToastEnabled: 1, Enabled: 0 }, 'found.app_not_permitted'],
])('with %o in the registry: %s', async (values, says) => {
  const findings = await examineWindows({ environment: {}, appId: APP_ID }, registry(values));
  expect(findings.find(({ subject }) => subject === 'permission')?.says).toBe(says);
});

test('an app that is not installed is asked nothing about', async () => {
  const findings = await examineWindows({ environment: {}, appId: null }, registry({ Enabled: 0 }));
  expect(findings.find(({ subject }) => subject === 'permission')?.says).toBe('found.permitted');
});
