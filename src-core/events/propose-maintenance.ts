import type { MessageKey } from '../i18n/en.ts';
import { durationWords } from '../i18n/time-words.ts';
import type { PolicyContext } from './decision.ts';
import type { PageEvent } from './event.ts';
import { threadOf, type Proposal } from './proposal.ts';
import { remindedOf, REMIND_MS } from './reconcile.ts';
import { maintenanceThreadId } from './thread-id.ts';
import { shortName, maintenanceWords, titled } from './wording.ts';

type MaintenanceEvent = Extract<PageEvent, { readonly kind: `maintenance_${string}` }>;

/** Announced work: told when it is planned and an hour before, to those who want to hear of it; never as trouble. */
export function proposeMaintenance(event: MaintenanceEvent, context: PolicyContext): Proposal {
  const { page, now, timeZone, language } = context;
  const { maintenance } = event;
  const thread = threadOf(maintenanceThreadId(page.id, maintenance.id), context);
  const objection = objectionTo(event, context);
  const isNear = event.kind !== 'maintenance_scheduled' || maintenance.startsAt - now <= REMIND_MS;
  const announced = isNear ? remindedOf(maintenance) : maintenance.status;
  const subject = shortName(maintenance.title);
  const duration = durationWords(maintenance.startsAt - now, language);
  return {
    thread,
    subject: maintenance.title,
    level: 'under_maintenance',
    isMeasured: false,
    tone: 'notice',
    componentIds: maintenance.componentIds,
    incidentId: null,
    since: maintenance.startsAt,
    staleAt: maintenance.startsAt,
    objection: objection === null ? null : language.say(objection),
    said: { ...thread, phase: 'started', startedAt: now, announced },
    unsaid: { ...thread, announced },
    words: {
      title:
        event.kind === 'maintenance_due'
          ? titled('notify.maintenance_due.title', page.name, { subject, duration }, language)
          : titled('notify.maintenance_scheduled.title', page.name, { subject }, language),
      body: maintenanceWords(maintenance, timeZone, language),
      urgency: 'low',
    },
  };
}

function objectionTo({ kind, maintenance }: MaintenanceEvent, { settings, now }: PolicyContext): MessageKey | null {
  if (!settings.notifications.maintenances) return 'reason.maintenances_off';
  if (kind === 'maintenance_started' || kind === 'maintenance_completed') return 'reason.maintenance_silent';
  return maintenance.startsAt <= now ? 'reason.maintenance_past' : null;
}
