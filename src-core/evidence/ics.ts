import type { Incident, Maintenance, Update } from '../model/snapshot.ts';
import type { Language } from '../i18n/language.ts';
import { impactWord, maintenanceStatusWord } from '../i18n/words.ts';
import type { EpochMs } from '../model/time.ts';

const LONGEST_LINE_BYTES = 75;

export interface CalendarInput {
  readonly service: string;
  readonly pageId: string;
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  readonly now: EpochMs;
  readonly language: Language;
}

interface Event {
  readonly uid: string;
  readonly startsAt: EpochMs;
  /** Null: not known. */
  readonly endsAt: EpochMs | null;
  readonly summary: string;
  readonly category: string;
  readonly updates: readonly Update[];
  readonly url: string | null;
}

/** Incidents and announced work as events of a calendar (RFC 5545). An incident that is still open ends now. */
export function evidenceIcs({ service, pageId, incidents, maintenances, now, language }: CalendarInput): string {
  const { say } = language;
  const events: readonly Event[] = [
    ...incidents.map((incident) => ({
      uid: `${incident.id}@${pageId}`,
      startsAt: incident.startedAt,
      endsAt: incident.resolvedAt ?? now,
      summary: `${service}: ${incident.title}`,
      category: impactWord(incident.impact, language),
      updates: incident.updates,
      url: incident.url,
    })),
    ...maintenances.map((maintenance) => ({
      uid: `maintenance-${maintenance.id}@${pageId}`,
      startsAt: maintenance.startsAt,
      endsAt: maintenance.endsAt,
      summary: say('evidence.work', {
        ...{ service, title: maintenance.title },
        status: maintenanceStatusWord(maintenance.status, language),
      }),
      category: say('evidence.maintenance'),
      updates: maintenance.updates,
      url: maintenance.url,
    })),
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greenbar//Greenbar//EN',
    `X-WR-CALNAME:${icsText(say('evidence.calendar', { service }))}`,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines({ uid, startsAt, endsAt, summary, category, updates, url }: Event, now: EpochMs): string[] {
  const words = updates.map(({ at, status, text }) => `${new Date(at).toISOString()} ${status}: ${text}`);
  const [starts, ends] = [icsTime(startsAt), endsAt === null ? null : icsTime(endsAt)];
  return [
    'BEGIN:VEVENT',
    `UID:${icsText(uid)}`,
    `DTSTAMP:${icsTime(now)}`,
    `DTSTART:${starts}`,
    // An end has to be later than the start; without one the event is a moment.
    ...(ends !== null && ends > starts ? [`DTEND:${ends}`] : []),
    `SUMMARY:${icsText(summary)}`,
    `CATEGORIES:${icsText(category)}`,
    ...(words.length === 0 ? [] : [`DESCRIPTION:${icsText(words.join('\n\n'))}`]),
    ...(url === null ? [] : [`URL:${url.replaceAll(/\p{Cc}/gu, '')}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20250325T090400Z`. */
function icsTime(at: EpochMs): string {
  return new Date(at).toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

function icsText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/([;,])/g, '\\$1')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Long lines go on in the next after a space; a character is never cut in two. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const character of line) {
    const size = utf8Bytes(character);
    if (bytes + size > LONGEST_LINE_BYTES) {
      parts.push(part);
      part = ' ';
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n');
}

/** How long one character is in UTF-8; half a surrogate pair is written as U+FFFD. */
function utf8Bytes(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
