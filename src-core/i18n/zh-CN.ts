import { add } from './zh-CN/add.ts';
import { bars } from './zh-CN/bars.ts';
import { broken } from './zh-CN/broken.ts';
import { categories } from './zh-CN/categories.ts';
import { choosing } from './zh-CN/choosing.ts';
import { consent } from './zh-CN/consent.ts';
import { data } from './zh-CN/data.ts';
import { delivery } from './zh-CN/delivery.ts';
import { doctor } from './zh-CN/doctor.ts';
import { evidence } from './zh-CN/evidence.ts';
import { faults } from './zh-CN/faults.ts';
import { field } from './zh-CN/field.ts';
import { hooks } from './zh-CN/hooks.ts';
import { incident } from './zh-CN/incident.ts';
import { insights } from './zh-CN/insights.ts';
import { lists } from './zh-CN/lists.ts';
import { network } from './zh-CN/network.ts';
import { notices } from './zh-CN/notices.ts';
import { notifications } from './zh-CN/notifications.ts';
import { options } from './zh-CN/options.ts';
import { overview } from './zh-CN/overview.ts';
import { palette } from './zh-CN/palette.ts';
import { probe } from './zh-CN/probe.ts';
import { probing } from './zh-CN/probing.ts';
import { problems } from './zh-CN/problems.ts';
import { reasons } from './zh-CN/reasons.ts';
import { refusals } from './zh-CN/refusals.ts';
import { remarks } from './zh-CN/remarks.ts';
import { search } from './zh-CN/search.ts';
import { service } from './zh-CN/service.ts';
import { settings } from './zh-CN/settings.ts';
import { shell } from './zh-CN/shell.ts';
import { times } from './zh-CN/times.ts';
import { told } from './zh-CN/told.ts';
import { tray } from './zh-CN/tray.ts';
import { window } from './zh-CN/window.ts';
import type { Catalogue } from './language.ts';

export const zhCN: Catalogue = {
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
