import { add } from './es/add.ts';
import { bars } from './es/bars.ts';
import { broken } from './es/broken.ts';
import { categories } from './es/categories.ts';
import { choosing } from './es/choosing.ts';
import { consent } from './es/consent.ts';
import { data } from './es/data.ts';
import { delivery } from './es/delivery.ts';
import { doctor } from './es/doctor.ts';
import { evidence } from './es/evidence.ts';
import { faults } from './es/faults.ts';
import { field } from './es/field.ts';
import { hooks } from './es/hooks.ts';
import { incident } from './es/incident.ts';
import { insights } from './es/insights.ts';
import { lists } from './es/lists.ts';
import { network } from './es/network.ts';
import { notices } from './es/notices.ts';
import { notifications } from './es/notifications.ts';
import { options } from './es/options.ts';
import { overview } from './es/overview.ts';
import { palette } from './es/palette.ts';
import { probe } from './es/probe.ts';
import { probing } from './es/probing.ts';
import { problems } from './es/problems.ts';
import { reasons } from './es/reasons.ts';
import { refusals } from './es/refusals.ts';
import { remarks } from './es/remarks.ts';
import { search } from './es/search.ts';
import { service } from './es/service.ts';
import { settings } from './es/settings.ts';
import { shell } from './es/shell.ts';
import { times } from './es/times.ts';
import { told } from './es/told.ts';
import { tray } from './es/tray.ts';
import { window } from './es/window.ts';
import type { Catalogue } from './language.ts';

export const es: Catalogue = {
  ...add,
  ...bars,
  ...choosing,
  ...consent,
  ...data,
  ...doctor,
  ...delivery,
  ...evidence,
  ...field,
  ...hooks,
  ...incident,
  ...insights,
  ...lists,
  ...network,
  ...notifications,
  ...overview,
  ...palette,
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
  ...search,
  ...service,
  ...settings,
  ...shell,
  ...times,
  ...told,
  ...tray,
  ...window,
};
