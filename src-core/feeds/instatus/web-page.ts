import type { Failure } from '../../model/failure.ts';
import { ok, type Result } from '../../model/result.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { findObject, readFlight } from '../kit/flight.ts';
import { readShape, shapeFailure } from '../kit/json.ts';
import { eventsShape, siteShape } from './shapes.ts';
import { readParts } from './snapshot.ts';

/** All are on every page; the first two also on those of others. */
const MARKS = ['self.__next_f.push', 'mainStatus', 'instatus.com/'];

/** Whether HTML is a page of this vendor. */
export function isWebPage(html: string): boolean {
  return MARKS.every((mark) => html.includes(mark));
}

/** Reads the page for people: its scripts' data holds the page, its components and what is going on. */
export function readWebPage(html: string, url: string): Result<Snapshot, Failure> {
  if (!isWebPage(html)) return shapeFailure('This is a web page, but not one of Instatus.');
  if (!/<\/html>\s*$/i.test(html)) return shapeFailure('The page breaks off in the middle.', { key: 'cut_short' });
  const flight = readFlight(html);
  const site = readShape(
    siteShape,
    findObject(flight, (object) => 'mainStatus' in object && 'components' in object),
    'the page of Instatus',
  );
  if (!site.ok) return site;
  const events = readShape(
    eventsShape,
    findObject(flight, (object) => 'activeIncidents' in object && 'activeMaintenances' in object),
    'the page of Instatus',
  );
  if (!events.ok) return events;
  const { id, name, customDomain, subdomain, mainStatus, components } = site.value;
  const host = customDomain ?? (subdomain === null ? null : `${subdomain}.instatus.com`);
  const page = { id, name, url: host === null ? url : `https://${host}/` };
  return ok(readParts({ page, status: mainStatus, components, events: events.value }, new Set()));
}
