import type { Incident } from '#core/model/snapshot';
import { impactWord } from '#core/i18n/words';
import type { EpochMs } from '#core/model/time';

const LONGEST_LINE_BYTES = 75;

/** Incidents as events of a calendar (RFC 5545). One that is still open ends now. */
export function incidentsIcs(service: string, pageId: string, incidents: readonly Incident[], now: EpochMs): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Greenbar//Greenbar//EN',
    `X-WR-CALNAME:${icsText(`${service}: incidents`)}`,
    ...incidents.flatMap((incident) => eventLines(service, pageId, incident, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(service: string, pageId: string, incident: Incident, now: EpochMs): readonly string[] {
  const words = incident.updates.map(({ at, status, text }) => `${new Date(at).toISOString()} ${status}: ${text}`);
  const [startsAt, endsAt] = [icsTime(incident.startedAt), icsTime(incident.resolvedAt ?? now)];
  return [
    'BEGIN:VEVENT',
    `UID:${icsText(`${incident.id}@${pageId}`)}`,
    `DTSTAMP:${icsTime(now)}`,
    `DTSTART:${startsAt}`,
    // An end has to be later than the start; without one the event is a moment.
    ...(endsAt > startsAt ? [`DTEND:${endsAt}`] : []),
    `SUMMARY:${icsText(`${service}: ${incident.title}`)}`,
    `CATEGORIES:${icsText(impactWord(incident.impact))}`,
    ...(words.length === 0 ? [] : [`DESCRIPTION:${icsText(words.join('\n\n'))}`]),
    ...(incident.url === null ? [] : [`URL:${incident.url.replaceAll(/\p{Cc}/gu, '')}`]),
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
  for (const character of line) {
    if (Buffer.byteLength(part + character) > LONGEST_LINE_BYTES) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}
