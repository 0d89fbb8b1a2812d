import type { ThreadId } from './event.ts';

/** `incident:<page>:<incident>`. */
export function incidentThreadId(pageId: string, incidentId: string): ThreadId {
  return `incident:${pageId}:${incidentId}`;
}

/** `component:<page>:<component>`: an outage no incident speaks for. */
export function componentThreadId(pageId: string, componentId: string): ThreadId {
  return `component:${pageId}:${componentId}`;
}

/** `service:<page>`: that the user follows the whole service. */
export function serviceThreadId(pageId: string): ThreadId {
  return `service:${pageId}`;
}

/** `flapping:<page>:<component>`: that a component comes and goes. */
export function flappingThreadId(pageId: string, componentId: string): ThreadId {
  return `flapping:${pageId}:${componentId}`;
}

/** `page:<page>`: a page that lists no components. */
export function pageThreadId(pageId: string): ThreadId {
  return `page:${pageId}`;
}

/** `moved:<page>`: that a page has a new home. */
export function movedThreadId(pageId: string): ThreadId {
  return `moved:${pageId}`;
}

/** `maintenance:<page>:<maintenance>`. */
export function maintenanceThreadId(pageId: string, maintenanceId: string): ThreadId {
  return `maintenance:${pageId}:${maintenanceId}`;
}
