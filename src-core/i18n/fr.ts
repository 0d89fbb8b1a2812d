import { add } from './fr/add.ts';
import { bars } from './fr/bars.ts';
import { broken } from './fr/broken.ts';
import { categories } from './fr/categories.ts';
import { choosing } from './fr/choosing.ts';
import { consent } from './fr/consent.ts';
import { data } from './fr/data.ts';
import { delivery } from './fr/delivery.ts';
import { doctor } from './fr/doctor.ts';
import { evidence } from './fr/evidence.ts';
import { faults } from './fr/faults.ts';
import { field } from './fr/field.ts';
import { hooks } from './fr/hooks.ts';
import { incident } from './fr/incident.ts';
import { insights } from './fr/insights.ts';
import { lists } from './fr/lists.ts';
import { network } from './fr/network.ts';
import { notices } from './fr/notices.ts';
import { notifications } from './fr/notifications.ts';
import { options } from './fr/options.ts';
import { overview } from './fr/overview.ts';
import { palette } from './fr/palette.ts';
import { probe } from './fr/probe.ts';
import { probing } from './fr/probing.ts';
import { problems } from './fr/problems.ts';
import { reasons } from './fr/reasons.ts';
import { refusals } from './fr/refusals.ts';
import { remarks } from './fr/remarks.ts';
import { search } from './fr/search.ts';
import { service } from './fr/service.ts';
import { settings } from './fr/settings.ts';
import { shell } from './fr/shell.ts';
import { times } from './fr/times.ts';
import { told } from './fr/told.ts';
import { tray } from './fr/tray.ts';
import { window } from './fr/window.ts';
import type { Catalogue } from './language.ts';

export const fr: Catalogue = {
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
