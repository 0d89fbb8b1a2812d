import { add } from './en/add.ts';
import { bars } from './en/bars.ts';
import { broken } from './en/broken.ts';
import { categories } from './en/categories.ts';
import { choosing } from './en/choosing.ts';
import { consent } from './en/consent.ts';
import { data } from './en/data.ts';
import { delivery } from './en/delivery.ts';
import { doctor } from './en/doctor.ts';
import { evidence } from './en/evidence.ts';
import { faults } from './en/faults.ts';
import { field } from './en/field.ts';
import { hooks } from './en/hooks.ts';
import { incident } from './en/incident.ts';
import { insights } from './en/insights.ts';
import { lists } from './en/lists.ts';
import { network } from './en/network.ts';
import { notices } from './en/notices.ts';
import { notifications } from './en/notifications.ts';
import { options } from './en/options.ts';
import { overview } from './en/overview.ts';
import { palette } from './en/palette.ts';
import { probe } from './en/probe.ts';
import { probing } from './en/probing.ts';
import { problems } from './en/problems.ts';
import { reasons } from './en/reasons.ts';
import { refusals } from './en/refusals.ts';
import { remarks } from './en/remarks.ts';
import { search } from './en/search.ts';
import { service } from './en/service.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { times } from './en/times.ts';
import { told } from './en/told.ts';
import { tray } from './en/tray.ts';
import { window } from './en/window.ts';

/** Every sentence Greenbar says, in English, as ICU messages; the other languages say the same ones. */
export const en = {
  ...field,
  ...times,
  ...notifications,
  ...network,
  ...tray,
  ...reasons,
  ...broken,
  ...refusals,
  ...notices,
  ...categories,
  ...options,
  ...faults,
  ...remarks,
  ...problems,
  ...probe,
  ...probing,
  ...palette,
  ...bars,
  ...evidence,
  ...told,
  ...window,
  ...overview,
  ...search,
  ...service,
  ...insights,
  ...incident,
  ...add,
  ...choosing,
  ...settings,
  ...hooks,
  ...consent,
  ...data,
  ...doctor,
  ...delivery,
  ...lists,
  ...shell,
} as const;

export type MessageKey = keyof typeof en;
