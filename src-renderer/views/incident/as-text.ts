import type { IncidentDetail, MaintenanceDetail } from '#core/contract/answers';
import type { Language } from '#core/i18n/language';
import { durationWords, momentWords } from '#core/i18n/time-words';
import { impactWord, incidentStatusWord, levelWord, maintenanceStatusWord } from '#core/i18n/words';
import type { Update } from '#core/model/snapshot';
import { plainText } from '../../ui/plain-text.ts';
import { zoneText } from '../../ui/time-text.ts';
import { statusWord } from '../../ui/words.ts';
import { touchedComponents } from './touched.ts';

/** Where and how a text is made. */
export interface TextContext {
  readonly timeZone: string;
  readonly nowMs: number;
  readonly language: Language;
}

/** An incident to paste into a mail or a ticket: facts first, then what was posted, in the order it was. */
export function incidentAsText(detail: IncidentDetail, context: TextContext): string {
  const { incident, pageName } = detail;
  const { language, nowMs } = context;
  const { say } = language;
  const touched = touchedComponents(detail, nowMs).map(({ name, level, lastedMs }) =>
    lastedMs === null
      ? name
      : say('incident_view.text_label', {
          label: name,
          value: say('incident_view.level_lasted', {
            level: levelWord(level, language),
            duration: durationWords(lastedMs, language),
          }),
        }),
  );
  const end = incident.resolvedAt ?? nowMs;
  const facts = [
    [say('incident_view.status'), incidentStatusWord(incident.status, language)],
    [say('incident_view.impact'), impactWord(incident.impact, language)],
    [say('incident_view.began'), moment(incident.startedAt, context)],
    ...(incident.resolvedAt === null ? [] : [[say('incident_view.resolved'), moment(incident.resolvedAt, context)]]),
    [
      say(incident.resolvedAt === null ? 'incident_view.going_on' : 'incident_view.lasted'),
      durationWords(end - incident.startedAt, language),
    ],
  ] as const;
  return laidOut({ name: pageName, item: incident, facts, touched, context, of: 'incident_view.touched' });
}

/** A maintenance likewise. */
export function maintenanceAsText(detail: MaintenanceDetail, context: TextContext): string {
  const { maintenance, pageName, components } = detail;
  const { say } = context.language;
  const facts = [
    [say('incident_view.status'), maintenanceStatusWord(maintenance.status, context.language)],
    [say('incident_view.starts'), moment(maintenance.startsAt, context)],
    [
      say('incident_view.ends'),
      maintenance.endsAt === null ? say('incident_view.end_not_stated') : moment(maintenance.endsAt, context),
    ],
  ] as const;
  const touched = components.map(({ name }) => name);
  return laidOut({ name: pageName, item: maintenance, facts, touched, context, of: 'incident_view.concerned' });
}

interface Told {
  readonly name: string;
  readonly item: { readonly title: string; readonly url: string | null; readonly updates: readonly Update[] };
  readonly facts: readonly (readonly [string, string] | readonly string[])[];
  readonly touched: readonly string[];
  readonly context: TextContext;
  readonly of: 'incident_view.touched' | 'incident_view.concerned';
}

function laidOut({ name, item, facts, touched, context, of }: Told): string {
  const { language } = context;
  const { say } = language;
  const parts = [
    [`${name}: ${item.title}`, ...(item.url === null ? [] : [item.url])],
    facts.map(([label = '', value = '']) => say('incident_view.text_label', { label, value })),
    touched.length === 0 ? [] : [say(of), ...touched.map((line) => `- ${line}`)],
    ...item.updates.map(({ at, status, text }) => [`${moment(at, context)}  ${statusWord(status, language)}`, text]),
  ];
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${plainText(text.join('\n\n'))}\n`;
}

function moment(at: number, { timeZone, language }: TextContext): string {
  return `${momentWords(at, timeZone, language)} ${zoneText(at, timeZone, language)}`;
}
