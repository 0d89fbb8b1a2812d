import { z } from 'zod';
import type { Failure } from '../../model/failure.ts';
import { ok, type Result } from '../../model/result.ts';
import { readShape } from '../kit/json.ts';
import { isObject } from '../kit/object.ts';
import {
  impactsShape,
  incidentsShape,
  subPagesShape,
  summaryShape,
  type Impacts,
  type IncidentObject,
  type SubPage,
  type Summary,
} from './shapes.ts';

/** Everything one document of a page holds, whichever way it came. */
export interface PageData {
  readonly summary: Summary;
  /** False where the document names the components but not how they are. */
  readonly hasState: boolean;
  /** Null where the document does not list pages below this one. */
  readonly subPages: readonly SubPage[] | null;
  readonly impacts: Impacts | null;
  /** Open and closed, where the document lists them beside those still open. */
  readonly incidents: readonly IncidentObject[] | null;
}

const pageShape = z.object({
  summary: summaryShape,
  initialSubpages: subPagesShape.nullish(),
  component_impacts_response: impactsShape.nullish(),
  calendar_month_incidents: incidentsShape.nullish(),
});

/** Whether a value looks like what `readPageData` reads. */
export function hasSummary(value: unknown): value is { readonly summary: object } {
  return isObject(value) && isObject(value['summary']);
}

/** Reads `{summary}`, as the page's own endpoint sends it, with the parts that only the page itself holds beside it. */
export function readPageData(value: unknown): Result<PageData, Failure> {
  const read = readShape(pageShape, value, 'the summary of an incident.io page');
  if (!read.ok) return read;
  const raw = hasSummary(value) ? value.summary : {};
  return ok({
    summary: read.value.summary,
    hasState: 'affected_components' in raw || 'ongoing_incidents' in raw,
    subPages: read.value.initialSubpages ?? null,
    impacts: read.value.component_impacts_response ?? null,
    incidents: read.value.calendar_month_incidents ?? null,
  });
}
