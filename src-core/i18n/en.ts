import { bars } from './en/bars.ts';
import { field } from './en/field.ts';
import { network } from './en/network.ts';
import { notifications } from './en/notifications.ts';
import { reasons } from './en/reasons.ts';
import { times } from './en/times.ts';
import { told } from './en/told.ts';
import { tray } from './en/tray.ts';

/** Every sentence Greenbar says, in English, as ICU messages; the other languages say the same ones. */
export const en = {
  ...field,
  ...times,
  ...notifications,
  ...network,
  ...tray,
  ...reasons,
  ...bars,
  ...told,
} as const;

export type MessageKey = keyof typeof en;
