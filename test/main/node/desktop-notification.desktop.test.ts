import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notification } from '#core/events/event';
import { createDesktopNotifier } from '../../../src-main/node/desktop-notifier.ts';
import { packageRoot } from '../../../src-main/node/package-root.ts';
import { until } from '../../fakes/desktop.ts';
import { PICTURES, useDesktop } from '../../fakes/use-desktop.ts';

const desktopOr = useDesktop();

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
      const empty = join(PICTURES, 'desktop-empty.png');
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

      const picture = join(PICTURES, 'notification.png');
      screen.screenshot(picture);
      expect(screen.colours(picture)).toBeGreaterThan(50);
    },
  );
});
