import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notification } from '#core/events/event';
import { createDesktopNotifier } from '../../../src-main/node/desktop-notifier.ts';
import type { Notify } from '../../../src-main/node/notification/backend.ts';
import type { NotifierOptions } from '../../../src-main/node/notification/platform-options.ts';
import { packageRoot } from '../../../src-main/node/package-root.ts';

let folder: string;
let pathBefore: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'greenbar-notifier-'));
  pathBefore = process.env['PATH'];
});
afterEach(() => {
  process.env['PATH'] = pathBefore;
  rmSync(folder, { recursive: true });
});

const iconFile = join(packageRoot(), 'assets', 'icon.png');
const identity = { appName: 'Greenbar', appId: 'org.example.App', iconFile };

function notification(changes: Partial<Notification> = {}): Notification {
  return {
    threadId: 'status.example incident 1; rm -rf /',
    title: 'Example: partial outage',
    body: 'Elevated errors',
    urgency: 'normal',
    target: { pageId: 'status.example', incidentId: '1' },
    ...changes,
  };
}

/** A program of that name that notes what it was called with, and then does what the test says. */
function putNotifySend(then = 'exit 0'): { environment: NodeJS.ProcessEnv; calledWith: () => string[] } {
  const program = join(folder, 'notify-send');
  const noted = join(folder, 'noted');
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\0' "$@" > ${noted}\n${then}\n`);
  chmodSync(program, 0o755);
  process.env['PATH'] = `${folder}${delimiter}${pathBefore ?? ''}`;
  return { environment: process.env, calledWith: () => readFileSync(noted, 'utf8').split('\0').slice(0, -1) };
}

describe.runIf(process.platform === 'linux')('on Linux, through the real node-notifier', () => {
  it('passes exactly what is meant', async () => {
    const { environment, calledWith } = putNotifySend();
    const notifier = createDesktopNotifier({ ...identity, environment });
    expect(await notifier.send(notification({ urgency: 'critical' }))).toEqual({ kind: 'shown' });
    const [title, body, ...options] = calledWith();
    expect([title, body]).toEqual(['Example: partial outage', 'Elevated errors']);
    const pairs = Object.fromEntries(
      options.flatMap((name, index) => (index % 2 === 0 ? [[name, options[index + 1]]] : [])),
    );
    expect(pairs).toEqual({
      '--app-name': 'Greenbar',
      '--urgency': 'critical',
      '--expire-time': '0',
      '--icon': iconFile,
      '--hint': expect.stringMatching(/^string:x-dunst-stack-tag:greenbar-[0-9a-f]{16}$/) as string,
    });
  });

  it.each(['$HOME `id` $(id) "; touch pwned; "', "it's 'quoted'", '--help', '\\', '\0', 'a\nb', '%s %n !! ~'])(
    'shows %j as it is written',
    async (text) => {
      const { environment, calledWith } = putNotifySend();
      const notifier = createDesktopNotifier({ ...identity, environment });
      expect(await notifier.send(notification({ title: `x ${text}`, body: `x ${text}` }))).toEqual({ kind: 'shown' });
      const shown = `x ${text}`.replaceAll('\0', ' ').trim();
      // A title has one line; the lines of a body stay lines, in the spelling notify-send takes for them.
      const body = shown.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
      expect(calledWith().slice(0, 2)).toEqual([shown.replaceAll('\n', ' '), body]);
    },
  );

  it('says in one sentence why it failed', async () => {
    const { environment } = putNotifySend('echo "Cannot autolaunch D-Bus" >&2; exit 1');
    const notifier = createDesktopNotifier({ ...identity, environment });
    expect(await notifier.send(notification())).toEqual({
      kind: 'failed',
      obstacle: { cause: 'refused', said: 'Cannot autolaunch D-Bus' },
    });
  });

  it('looks for the program first, every time', async () => {
    const notifier = createDesktopNotifier({ ...identity, environment: process.env });
    process.env['PATH'] = folder;
    const missing = await notifier.send(notification());
    expect(missing).toEqual({ kind: 'failed', obstacle: { cause: 'no_notify_send' } });
    expect(notifier.obstacle()).toEqual({ cause: 'no_notify_send' });
    putNotifySend();
    expect(await notifier.send(notification())).toEqual({ kind: 'shown' });
  });

  it('leaves out an icon that is not there', async () => {
    const { environment, calledWith } = putNotifySend();
    await createDesktopNotifier({ ...identity, iconFile: join(folder, 'no.png'), environment }).send(notification());
    expect(calledWith()).not.toContain('--icon');
  });
});

describe('elsewhere', () => {
  async function send(platform: NodeJS.Platform, notify: Notify, changes: Partial<Notification> = {}) {
    const environment = putNotifySend().environment;
    const load = (): Promise<Notify> => Promise.resolve(notify);
    return createDesktopNotifier({ ...identity, platform, environment, load }).send(notification(changes));
  }

  it('Windows is told the id of the app, and a toast that ends at once without a word has failed', async () => {
    const asked: NotifierOptions[] = [];
    const silent = await send('win32', (options, callback) => {
      asked.push(options);
      callback(null, undefined);
    });
    expect(silent).toEqual({ kind: 'failed', obstacle: { cause: 'not_taken' } });
    expect(asked).toEqual([
      { title: 'Example: partial outage', message: 'Elevated errors', appID: 'org.example.App', icon: iconFile },
    ]);
    expect(await send('win32', () => undefined)).toEqual({ kind: 'unknown' });
    expect(await send('win32', (_options, callback) => callback(null, 'dismissed'))).toEqual({ kind: 'shown' });
  });

  it.runIf(process.arch === 'x64')(
    'macOS keeps it in the Notification Center and is asked for nothing else',
    async () => {
      const asked: NotifierOptions[] = [];
      await send('darwin', (options, callback) => {
        asked.push(options);
        callback(null, '');
      });
      expect(Object.keys(asked[0] ?? {}).sort()).toEqual(
        ['activate', 'contentImage', 'group', 'message', 'timeout', 'title'].sort(),
      );
      expect(asked[0]?.['timeout']).toBe(false);
    },
  );

  it('nothing it throws gets out', async () => {
    const answer = await send('linux', () => {
      throw new Error('spawn E2BIG');
    });
    expect(answer).toEqual({ kind: 'failed', obstacle: { cause: 'refused', said: 'spawn E2BIG' } });
  });
});
