import type { Failure } from '../../model/failure.ts';
import type { Result } from '../../model/result.ts';
import { findObject, readFlight } from '../kit/flight.ts';
import { shapeFailure } from '../kit/json.ts';
import { isObject } from '../kit/object.ts';
import { readPageData, type PageData } from './page-data.ts';

/** Both marks are on every page seen; the second is where its pictures lie. */
const MARKS = ['self.__next_f.push', 'incident-io-status-page-logos'];

/** Whether HTML is a page of this kind, without reading it. */
export function hasPageMarks(html: string): boolean {
  return MARKS.every((mark) => html.includes(mark));
}

/** Reads a page's HTML: the same objects that the endpoints send lie in it, three times over. */
export function readHtmlPage(html: string): Result<PageData, Failure> {
  if (!html.includes('self.__next_f.push')) return shapeFailure('The answer is not an incident.io page.');
  if (!/<\/(?:html|script)>\s*$/i.test(html))
    return shapeFailure('The page breaks off in the middle.', { key: 'cut_short' });
  const flight = readFlight(html);
  const summary =
    findObject(flight, (object) => isObject(object['structure']) && 'affected_components' in object) ??
    findObject(flight, (object) => isObject(object['structure']));
  if (summary === null) return shapeFailure('The page does not hold the data of an incident.io page.');
  const impacts = findObject(
    flight,
    (object) => Array.isArray(object['component_impacts']) && 'component_uptimes' in object,
  );
  const calendar = findObject(flight, ({ incidents }) => Array.isArray(incidents) && incidents.every(isIncident));
  const parent = findObject(flight, (object) => Array.isArray(object['initialSubpages']));
  return readPageData({
    summary,
    component_impacts_response: impacts,
    calendar_month_incidents: calendar?.['incidents'],
    initialSubpages: parent?.['initialSubpages'],
  });
}

function isIncident(value: unknown): boolean {
  return isObject(value) && 'component_impacts' in value && 'updates' in value;
}
