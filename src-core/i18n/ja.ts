import { add } from './ja/add.ts';
import { bars } from './ja/bars.ts';
import { broken } from './ja/broken.ts';
import { categories } from './ja/categories.ts';
import { choosing } from './ja/choosing.ts';
import { consent } from './ja/consent.ts';
import { data } from './ja/data.ts';
import { delivery } from './ja/delivery.ts';
import { doctor } from './ja/doctor.ts';
import { evidence } from './ja/evidence.ts';
import { faults } from './ja/faults.ts';
import { field } from './ja/field.ts';
import { hooks } from './ja/hooks.ts';
import { incident } from './ja/incident.ts';
import { insights } from './ja/insights.ts';
import { lists } from './ja/lists.ts';
import { network } from './ja/network.ts';
import { notices } from './ja/notices.ts';
import { notifications } from './ja/notifications.ts';
import { options } from './ja/options.ts';
import { overview } from './ja/overview.ts';
import { palette } from './ja/palette.ts';
import { probe } from './ja/probe.ts';
import { probing } from './ja/probing.ts';
import { problems } from './ja/problems.ts';
import { reasons } from './ja/reasons.ts';
import { refusals } from './ja/refusals.ts';
import { remarks } from './ja/remarks.ts';
import { search } from './ja/search.ts';
import { service } from './ja/service.ts';
import { settings } from './ja/settings.ts';
import { shell } from './ja/shell.ts';
import { times } from './ja/times.ts';
import { told } from './ja/told.ts';
import { tray } from './ja/tray.ts';
import { window } from './ja/window.ts';
import type { Catalogue } from './language.ts';

export const ja: Catalogue = {
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
