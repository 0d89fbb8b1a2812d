import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { Notification } from '#core/events/event';
import { prepareText } from './prepare-text.ts';

/** Who we are to the desktop. */
export interface DesktopIdentity {
  readonly appName: string;
  /** The installed app's id: Windows shows toasts only under it, macOS opens it on a click. Null where none is installed. */
  readonly appId: string | null;
  /** Absolute path of a PNG outside any archive: another program reads it. */
  readonly iconFile: string | null;
}

/** How each platform wants to be asked, with exactly these options: the rest of node-notifier's are not safe to pass. */
export type NotifierOptions = Readonly<Record<string, string | number | boolean>>;

/** Until a notification goes by itself. Zero: not before it is dismissed, which is what critical means by the standard. */
const SECONDS = { low: 10, normal: 10, critical: 0 } as const;

export function notifySendOptions(notification: Notification, identity: DesktopIdentity): NotifierOptions {
  const { title, body } = prepareText(notification, true);
  return {
    title,
    message: body,
    'app-name': identity.appName,
    urgency: notification.urgency,
    timeout: SECONDS[notification.urgency],
    // Only dunst knows it; the others show one toast after the other.
    hint: `string:x-dunst-stack-tag:${threadTag(notification)}`,
    ...iconOption('icon', identity),
  };
}

export function notificationCenterOptions(notification: Notification, identity: DesktopIdentity): NotifierOptions {
  const { title, body } = prepareText(notification, false);
  return {
    title,
    message: body,
    // With a timeout the notification is taken out of the Notification Center again when it is over.
    timeout: false,
    group: threadTag(notification),
    ...(identity.appId === null ? {} : { activate: identity.appId }),
    ...iconOption('contentImage', identity),
  };
}

export function toasterOptions(notification: Notification, identity: DesktopIdentity): NotifierOptions {
  const { title, body } = prepareText(notification, false);
  return {
    title,
    message: body,
    ...(notification.urgency === 'low' ? { sound: false } : {}),
    ...(identity.appId === null ? {} : { appID: identity.appId }),
    ...iconOption('icon', identity),
  };
}

/** Thread ids contain what pages send; a hash of one is safe anywhere. */
function threadTag({ threadId }: Notification): string {
  return `greenbar-${createHash('sha256').update(threadId).digest('hex').slice(0, 16)}`;
}

function iconOption(name: string, { iconFile }: DesktopIdentity): NotifierOptions {
  return iconFile === null || !existsSync(iconFile) ? {} : { [name]: iconFile };
}
