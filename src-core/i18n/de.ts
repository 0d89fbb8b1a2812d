import { add } from './de/add.ts';
import { bars } from './de/bars.ts';
import { broken } from './de/broken.ts';
import { categories } from './de/categories.ts';
import { choosing } from './de/choosing.ts';
import { consent } from './de/consent.ts';
import { data } from './de/data.ts';
import { delivery } from './de/delivery.ts';
import { doctor } from './de/doctor.ts';
import { evidence } from './de/evidence.ts';
import { faults } from './de/faults.ts';
import { field } from './de/field.ts';
import { hooks } from './de/hooks.ts';
import { incident } from './de/incident.ts';
import { insights } from './de/insights.ts';
import { lists } from './de/lists.ts';
import { network } from './de/network.ts';
import { notices } from './de/notices.ts';
import { notifications } from './de/notifications.ts';
import { options } from './de/options.ts';
import { overview } from './de/overview.ts';
import { palette } from './de/palette.ts';
import { probe } from './de/probe.ts';
import { probing } from './de/probing.ts';
import { problems } from './de/problems.ts';
import { reasons } from './de/reasons.ts';
import { refusals } from './de/refusals.ts';
import { remarks } from './de/remarks.ts';
import { search } from './de/search.ts';
import { service } from './de/service.ts';
import { settings } from './de/settings.ts';
import { shell } from './de/shell.ts';
import { times } from './de/times.ts';
import { told } from './de/told.ts';
import { tray } from './de/tray.ts';
import { window } from './de/window.ts';
import type { Catalogue } from './language.ts';

export const de: Catalogue = {
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
