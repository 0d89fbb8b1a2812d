import { adobe } from './adobe.ts';
import { apple } from './apple.ts';
import { aws } from './aws.ts';
import { azureDevops } from './azure-devops.ts';
import { azure } from './azure.ts';
import { betterstack } from './betterstack.ts';
import { cachet } from './cachet.ts';
import { checkly } from './checkly.ts';
import { cstate } from './cstate.ts';
import type { Format } from './format.ts';
import { gatus } from './gatus.ts';
import { googleCloud } from './google-cloud.ts';
import { heroku } from './heroku.ts';
import { hund } from './hund.ts';
import { incidentio } from './incidentio.ts';
import { instatus } from './instatus.ts';
import { kener } from './kener.ts';
import { soundly } from './kit/sound.ts';
import { microsoft365 } from './microsoft365.ts';
import { ohdear } from './ohdear.ts';
import { openstatus } from './openstatus.ts';
import { pagerduty } from './pagerduty.ts';
import { paypal } from './paypal.ts';
import { rss } from './rss.ts';
import { salesforceTrust } from './salesforce-trust.ts';
import { site24x7 } from './site24x7.ts';
import { slack } from './slack.ts';
import { sorry } from './sorry.ts';
import { statusio } from './statusio.ts';
import { statuspage } from './statuspage.ts';
import { statuspal } from './statuspal.ts';
import { upptime } from './upptime.ts';
import { uptimeKuma } from './uptime-kuma.ts';
import { uptimerobot } from './uptimerobot.ts';
import { zendesk } from './zendesk.ts';

/**
 * Every format there is, each as its file describes it. Where a page gives no hint, they are looked for in this order:
 * those that live anywhere by how many pages they have.
 */
const described: readonly Format[] = [
  statuspage,
  incidentio,
  instatus,
  betterstack,
  uptimeKuma,
  cachet,
  gatus,
  cstate,
  openstatus,
  ohdear,
  kener,
  checkly,
  pagerduty,
  statusio,
  uptimerobot,
  upptime,
  statuspal,
  hund,
  sorry,
  site24x7,
  aws,
  azure,
  azureDevops,
  googleCloud,
  microsoft365,
  slack,
  heroku,
  salesforceTrust,
  apple,
  zendesk,
  paypal,
  adobe,
  rss,
];

/** Every format Greenbar reads. */
export const FORMATS: readonly Format[] = described.map(soundly);

/** The format of this id, as stored in settings and history. */
export function formatById(id: string): Format | null {
  return FORMATS.find((format) => format.id === id) ?? null;
}
