import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notification } from '#core/events/event';
import { ensureDesktopTools } from '../../../scripts/desktop-tools.mjs';
import { createDesktopNotifier } from '../../../src-main/node/desktop-notifier.ts';
import { packageRoot } from '../../../src-main/node/package-root.ts';
import { DESKTOP_PROGRAMS, startDesktop, until, type Desktop } from '../../fakes/desktop.ts';

const INSTALL_LIMIT_MS = 600_000;
const pictures = join(packageRoot(), 'out', 'screens');

let missing: string | null = null;
let desktop: Desktop | null = null;
const before = { ...process.env };

beforeAll(async () => {
  missing = ensureDesktopTools(DESKTOP_PROGRAMS);
  if (missing !== null) return;
  desktop = await startDesktop();
  Object.assign(process.env, desktop.environment);
  mkdirSync(pictures, { recursive: true });
}, INSTALL_LIMIT_MS);

afterAll(async () => {
  for (const name of ['DISPLAY', 'DBUS_SESSION_BUS_ADDRESS']) {
    if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before[name];
  }
  await desktop?.close();
});

/** The desktop, or a visible skip; where a desktop is required, a failure. */
function desktopOr(skip: (reason: string) => never): Desktop {
  if (desktop !== null) return desktop;
  const reason = missing ?? 'The desktop did not start.';
  if (process.env['GREENBAR_REQUIRE_DESKTOP'] === '1') throw new Error(reason);
  return skip(reason);
}

function notification(changes: Partial<Notification>): Notification {
  return {
    threadId: 'one',
    title: 'OpenAI: partial outage',
    body: 'Elevated error rates in ChatGPT. Investigating since 9:12.',
    urgency: 'normal',
    target: { pageId: 'status.openai.com', incidentId: '1' },
    ...changes,
  };
}

const HOSTILE = 'AT&T <b>down</b> $HOME `id` "quoted" \\n --help 100 %';

describe('a real notification on a real desktop', () => {
  const notifier = createDesktopNotifier({
    appName: 'Greenbar',
    appId: null,
    iconFile: join(packageRoot(), 'assets', 'icon.png'),
  });

  it(
    'appears, replaces the one of its thread, and shows hostile text as text',
    { timeout: 60_000 },
    async ({ skip }) => {
      const screen = desktopOr(skip);
      const empty = join(pictures, 'desktop-empty.png');
      screen.screenshot(empty);
      expect(screen.colours(empty)).toBe(1);

      const show = async (changes: Partial<Notification>, shownThen: number): Promise<void> => {
        expect(await notifier.send(notification(changes))).toEqual({ kind: 'shown' });
        await until(() => screen.shown() === shownThen);
      };
      await show({}, 1);
      await show({ title: 'OpenAI: resolved', body: 'After 47 minutes.', urgency: 'low' }, 1);
      await show({ threadId: 'two', title: HOSTILE, body: HOSTILE }, 2);
      await show({ threadId: 'three', title: 'GitHub: major outage', body: '-t is no option', urgency: 'critical' }, 3);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(screen.shown()).toBe(3);

      const picture = join(pictures, 'notification.png');
      screen.screenshot(picture);
      expect(screen.colours(picture)).toBeGreaterThan(50);
    },
  );
});
