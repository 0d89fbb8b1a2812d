import type { Locale } from '../i18n/format.ts';
import type { Announcement } from './decision.ts';
import type { Notification } from './event.ts';

/** Makes one notification of those that came within the same two minutes. At least one must be given. */
export function foldNotifications(announcements: readonly Announcement[], locale: Locale = 'en'): Notification {
  throw new Error(`not yet: ${announcements.length} ${locale}`);
}
