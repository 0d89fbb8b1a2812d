import { add } from './ar/add.ts';
import { bars } from './ar/bars.ts';
import { broken } from './ar/broken.ts';
import { categories } from './ar/categories.ts';
import { choosing } from './ar/choosing.ts';
import { consent } from './ar/consent.ts';
import { data } from './ar/data.ts';
import { delivery } from './ar/delivery.ts';
import { doctor } from './ar/doctor.ts';
import { evidence } from './ar/evidence.ts';
import { faults } from './ar/faults.ts';
import { field } from './ar/field.ts';
import { hooks } from './ar/hooks.ts';
import { incident } from './ar/incident.ts';
import { insights } from './ar/insights.ts';
import { lists } from './ar/lists.ts';
import { network } from './ar/network.ts';
import { notices } from './ar/notices.ts';
import { notifications } from './ar/notifications.ts';
import { options } from './ar/options.ts';
import { overview } from './ar/overview.ts';
import { palette } from './ar/palette.ts';
import { probe } from './ar/probe.ts';
import { probing } from './ar/probing.ts';
import { problems } from './ar/problems.ts';
import { reasons } from './ar/reasons.ts';
import { refusals } from './ar/refusals.ts';
import { remarks } from './ar/remarks.ts';
import { search } from './ar/search.ts';
import { service } from './ar/service.ts';
import { settings } from './ar/settings.ts';
import { shell } from './ar/shell.ts';
import { times } from './ar/times.ts';
import { told } from './ar/told.ts';
import { tray } from './ar/tray.ts';
import { window } from './ar/window.ts';
import type { Catalogue } from './language.ts';

export const ar: Catalogue = {
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
