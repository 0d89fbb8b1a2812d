import type { PageHistory } from '../history/page-record.ts';
import type { Language } from '../i18n/language.ts';
import { assertNever } from '../model/result.ts';
import type { Incident, Maintenance } from '../model/snapshot.ts';
import type { EpochMs } from '../model/time.ts';
import { pagePicture } from '../picture/page-picture.ts';
import type { PictureTheme } from '../picture/picture-colours.ts';
import { historyCsv } from './csv.ts';
import { evidenceFileName } from './file-name.ts';
import { historyJson } from './history-json.ts';
import { evidenceIcs } from './ics.ts';
import { historyMarkdown } from './markdown.ts';
import { incidentJson, maintenanceJson } from './parts-json.ts';

export const EVIDENCE_FORMATS = ['csv', 'json', 'ics', 'md', 'svg'] as const;

export type EvidenceFormat = (typeof EVIDENCE_FORMATS)[number];

/** A document about a service, to keep or to send. */
export interface Evidence {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

export interface EvidenceInput {
  /** As the user calls it. */
  readonly service: string;
  readonly pageId: string;
  /** The page it was read from. */
  readonly url: string;
  readonly history: PageHistory;
  /** Whole; those of the days of `history`, newest start first. */
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  readonly now: EpochMs;
  readonly theme: PictureTheme;
  readonly language: Language;
}

const MEDIA_TYPES: Readonly<Record<EvidenceFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  ics: 'text/calendar;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  svg: 'image/svg+xml',
};

/** Puts what is known of a service over some days into a document. */
export function evidenceDocument(format: EvidenceFormat, input: EvidenceInput): Evidence {
  const { from, to } = input.history;
  return {
    fileName: evidenceFileName(input.service, from, to, format),
    mediaType: MEDIA_TYPES[format],
    text: textOf(format, input),
  };
}

function textOf(format: EvidenceFormat, input: EvidenceInput): string {
  const { service, history, incidents, maintenances } = input;
  switch (format) {
    case 'csv':
      return historyCsv(history);
    case 'json': {
      const parts = { incidents: incidents.map(incidentJson), maintenances: maintenances.map(maintenanceJson) };
      return `${JSON.stringify({ ...historyJson(service, history), ...parts }, null, 2)}\n`;
    }
    case 'ics':
      return evidenceIcs(input);
    case 'md':
      return historyMarkdown(input);
    case 'svg':
      return pagePicture(input);
    default:
      return assertNever(format);
  }
}
