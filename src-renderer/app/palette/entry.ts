import type { Mark } from '../../ui/LevelMark.tsx';
import type { Rankable } from './rank.ts';

/** Something to go to or to do. */
export interface Entry extends Rankable {
  readonly kind: 'service' | 'incident' | 'maintenance' | 'action' | 'view';
  /** Beside the title: a level word, or a service and a date. Each may run its own way. */
  readonly details: readonly string[];
  readonly mark: Mark | null;
  readonly does: Deed;
}

/** What choosing an entry does; carried out in one place. */
export type Deed =
  | { readonly kind: 'go'; readonly address: string }
  | { readonly kind: 'check'; readonly pageId: string | null }
  | { readonly kind: 'silence'; readonly minutes: 60 | 'until_tomorrow' | null; readonly pageId: string | null }
  | { readonly kind: 'theme'; readonly theme: 'system' | 'light' | 'dark' }
  | { readonly kind: 'copy'; readonly text: string }
  | { readonly kind: 'open'; readonly url: string };
