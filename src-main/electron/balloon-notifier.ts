import type { NotificationTarget } from '#core/events/event';
import { clip } from '#core/i18n/clip';
import type { Tray } from 'electron';
import { refused, type Channel, type Outcome } from '../node/notification/channel.ts';

export type BalloonTray = Pick<Tray, 'displayBalloon' | 'once' | 'removeListener'>;

/** What Windows keeps of each (`szInfoTitle`, `szInfo`), in UTF-16 units without the end. */
const LONGEST_TITLE = 63;
const LONGEST_TEXT = 255;
const ANSWER_WITHIN_MS = 2_000;

/** The oldest way on Windows: it hangs on the icon and needs neither a shortcut nor an id. Windows 10 shows it as a toast. */
export function createBalloonNotifier(
  tray: () => BalloonTray | null,
  iconFile: string,
  onClick: (target: NotificationTarget) => void,
): Channel {
  let forget = (): void => undefined;
  return {
    obstacle: () => (tray() === null ? { cause: 'no_icon' } : null),
    send(notification) {
      const icon = tray();
      if (icon === null) return Promise.resolve({ kind: 'failed', obstacle: { cause: 'no_icon' } });
      return new Promise<Outcome>((resolve) => {
        const clicked = (): void => onClick(notification.target);
        forget();
        forget = () => icon.removeListener('balloon-click', clicked);
        icon.once('balloon-click', clicked);
        icon.once('balloon-show', () => resolve({ kind: 'shown' }));
        icon.displayBalloon({
          title: clip(notification.title, LONGEST_TITLE),
          content: clip(notification.body === '' ? notification.title : notification.body, LONGEST_TEXT),
          icon: iconFile,
          iconType: 'custom',
          respectQuietTime: notification.urgency !== 'critical',
        });
        setTimeout(() => resolve({ kind: 'unknown' }), ANSWER_WITHIN_MS).unref();
      }).catch(refused);
    },
  };
}
