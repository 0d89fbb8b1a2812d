import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Notification } from '#core/events/event';
import { createBalloonNotifier } from '../../../src-main/electron/balloon-notifier.ts';

const NOTE: Notification = {
  threadId: 'page/i1',
  title: 'T'.repeat(100),
  body: 'All of it.',
  urgency: 'critical',
  target: { pageId: 'page', incidentId: 'i1' },
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function tray(onDisplay: (icon: EventEmitter) => void) {
  const shown: Electron.DisplayBalloonOptions[] = [];
  const icon = Object.assign(new EventEmitter(), {
    displayBalloon: (options: Electron.DisplayBalloonOptions) => {
      shown.push(options);
      onDisplay(icon);
    },
  });
  const clicked: unknown[] = [];
  const notifier = createBalloonNotifier(
    () => icon as never,
    'icon.png',
    (target) => clicked.push(target),
  );
  return { icon, shown, clicked, notifier };
}

test('is shown at the icon, as long as Windows keeps, and an outage in spite of quiet time', async () => {
  const { notifier, shown } = tray((icon) => icon.emit('balloon-show'));
  expect(await notifier.send(NOTE)).toEqual({ kind: 'shown' });
  expect(shown[0]?.title).toHaveLength(63);
  expect(shown[0]).toMatchObject({
    content: 'All of it.',
    icon: 'icon.png',
    iconType: 'custom',
    respectQuietTime: false,
  });
});

test('a click leads to what the last one was about', async () => {
  const { notifier, icon, clicked } = tray((shown) => shown.emit('balloon-show'));
  await notifier.send({ ...NOTE, target: { pageId: 'other', incidentId: null } });
  await notifier.send(NOTE);
  icon.emit('balloon-click');
  expect(clicked).toEqual([NOTE.target]);
  expect(icon.listenerCount('balloon-click')).toBe(0);
});

test('silence, faults and the want of an icon are values', async () => {
  const silent = tray(() => undefined).notifier.send(NOTE);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await silent).toEqual({ kind: 'unknown' });
  const broken = tray(() => {
    throw new Error('Tray is destroyed');
  });
  expect(await broken.notifier.send(NOTE)).toEqual({
    kind: 'failed',
    obstacle: { cause: 'refused', said: 'Tray is destroyed' },
  });
  const none = createBalloonNotifier(
    () => null,
    '',
    () => undefined,
  );
  const obstacle = { cause: 'no_icon' };
  expect(await none.send(NOTE)).toEqual({ kind: 'failed', obstacle });
  expect(none.obstacle()).toEqual(obstacle);
});
