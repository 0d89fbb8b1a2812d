import type { Page } from 'playwright-core';
import type { AppState } from '#core/contract/app-state';
import type { FakeHost, FakeHostOptions } from '../fakes/fake-host.ts';

/**
 * One state of the window: what is watched there, where the window is, and what was done in it. Pictures, the search for
 * barriers and tests all open the same ones.
 */
export interface World {
  /** As files are named: `many-services`. */
  readonly name: string;
  readonly host: () => FakeHostOptions;
  readonly hash: string | ((host: FakeHost) => string);
  /** What has to be on screen before it counts as shown; a selector. */
  readonly sign: string;
  /** What the engine says differently from what it read. */
  readonly state?: (state: AppState) => AppState;
  /** What a user does there before it is looked at. */
  readonly act?: (page: Page) => Promise<void>;
}
