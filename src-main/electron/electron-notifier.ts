import type { NotificationTarget } from '#core/events/event';
import type { Notification as ElectronNotification, NotificationConstructorOptions } from 'electron';
import { refused, type Channel, type Outcome } from '../node/notification/channel.ts';

/** The part of Electron's class that is used: the class itself is handed in, because it exists in Electron only. */
export interface NotificationClass {
  new (options: NotificationConstructorOptions): Pick<ElectronNotification, 'on' | 'show' | 'close'>;
  isSupported(): boolean;
}

/** Where a platform says neither yes nor no in this time, we do not know. */
const ANSWER_WITHIN_MS = 2_000;
/** Windows keeps no more of an id. */
const LONGEST_ID = 64;
/** Objects are held so that their clicks arrive; on macOS letting go of one takes the notification away. */
const MOST_HELD = 20;

/**
 * Electron's own notifications: our name and icon, clicks everywhere, and failures told on macOS and Windows.
 * `supportPrompts`: whether asking if there are any asks the user.
 */
export function createElectronNotifier(
  Notification: NotificationClass,
  iconFile: string | null,
  onClick: (target: NotificationTarget) => void,
  supportPrompts: boolean,
): Channel {
  const held = new Map<string, Pick<ElectronNotification, 'close'>>();
  const unsupported = { cause: 'not_supported' } as const;
  return {
    obstacle: () => (supportPrompts || Notification.isSupported() ? null : unsupported),
    send: (notification) =>
      new Promise<Outcome>((resolve) => {
        // Asked here and not at start: on macOS the question itself brings up the permission prompt.
        if (!Notification.isSupported()) {
          resolve({ kind: 'failed', obstacle: unsupported });
          return;
        }
        const shown = new Notification({
          id: notification.threadId.slice(0, LONGEST_ID),
          title: notification.title,
          body: notification.body,
          urgency: notification.urgency,
          timeoutType: notification.urgency === 'critical' ? 'never' : 'default',
          ...(iconFile === null ? {} : { icon: iconFile }),
        });
        shown.on('show', () => resolve({ kind: 'shown' }));
        shown.on('failed', (_event, reason) => resolve(refused(reason)));
        shown.on('click', () => onClick(notification.target));
        held.get(notification.threadId)?.close();
        held.delete(notification.threadId);
        held.set(notification.threadId, shown);
        for (const oldest of [...held.keys()].slice(0, -MOST_HELD)) held.delete(oldest);
        shown.show();
        setTimeout(() => resolve({ kind: 'unknown' }), ANSWER_WITHIN_MS).unref();
      }).catch(refused),
  };
}
