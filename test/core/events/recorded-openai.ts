import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withEndings } from '#core/events/ended-incidents';
import { incidentio } from '#core/feeds/incidentio';
import { openRecording } from '#core/feeds/recordings/index';
import type { ReportedHistory } from '#core/model/history';
import { isOpen, type Snapshot } from '#core/model/snapshot';
import { DAY_MS } from '#core/model/time';
import { addressOf, play, value, type Server } from '../feeds/serve-capture.ts';

const FILE = join(import.meta.dirname, '../../../assets/recordings/openai.2025-12-17..2026-03-17.json');
const HOST = '127.0.0.1:8123';
const ORIGIN = `http://${HOST}`;

/** A recorded quarter of a real page, as its format reads it at any moment. */
export interface RecordedQuarter {
  readonly startsAt: number;
  readonly endsAt: number;
  /** The page at a moment, with the ends of incidents it listed at the last poll and lists no more. */
  pageAt(at: number, last: Snapshot | null): Snapshot;
  /** What the page answered to a path. */
  answer(path: string, at: number, host: string): string | undefined;
  /** What the vendor says of the days before a moment. */
  historyAt(at: number, days: number): ReportedHistory;
}

export function openQuarter(): RecordedQuarter {
  const recording = openRecording(readFileSync(FILE, 'utf8'));
  if (!recording.ok) throw new Error(recording.problem);
  const { startsAt, endsAt } = recording.value;
  const server =
    (at: number): Server =>
    (pathAndQuery) => {
      const [path = '', query = ''] = pathAndQuery.split('?');
      const said = recording.value.answer(path, query, at, HOST);
      return said === null ? null : { status: said.status, text: said.body };
    };
  const historyAt = (at: number, days: number): ReportedHistory => {
    const exchange = incidentio.history?.(addressOf(ORIGIN), at - days * DAY_MS, at);
    if (exchange === undefined) throw new Error('the format has no history');
    return value(play(exchange, ORIGIN, server(at)));
  };
  return {
    startsAt,
    endsAt,
    historyAt,
    answer(path, at, host) {
      const said = recording.value.answer(path, '', at, host);
      return said === null ? undefined : said.body;
    },
    pageAt(at, last) {
      const page = value(play(incidentio.poll(addressOf(ORIGIN)), ORIGIN, server(at)));
      const listed = new Set(page.incidents.map(({ id }) => id));
      const hasVanished = last?.incidents.some((incident) => isOpen(incident) && !listed.has(incident.id)) ?? false;
      return withEndings(last, page, hasVanished ? historyAt(at, 10) : null, at);
    },
  };
}
