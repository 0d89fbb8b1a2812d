import type { Reading } from '../model/level.ts';
import { isOpen, type Component, type Snapshot } from '../model/snapshot.ts';
import type { ThreadId } from './event.ts';
import { componentThreadId, pageThreadId } from './thread-id.ts';

/** What has a level of its own to speak of: each component, or the page where it lists none. */
export interface Row {
  readonly threadId: ThreadId;
  readonly level: Reading;
  /** Null for the page. */
  readonly component: Component | null;
}

/** The rows of a complete reading. A page without components has no say while an incident explains its level. */
export function rowsOf(snapshot: Snapshot, pageId: string): readonly Row[] {
  if (snapshot.components.length > 0) {
    return snapshot.components.map((component) => componentRow(component, pageId));
  }
  if (snapshot.incidents.some(isOpen)) return [];
  return [{ threadId: pageThreadId(pageId), level: snapshot.level, component: null }];
}

export function componentRow(component: Component, pageId: string): Row {
  return { threadId: componentThreadId(pageId, component.id), level: component.level, component };
}
