import { OTHER_WORLDS } from './other-worlds.ts';
import { OVERVIEW_WORLDS } from './overview-worlds.ts';
import { SERVICE_WORLDS } from './service-worlds.ts';
import type { World } from './world.ts';

/** Every view, and every state a view can be in. */
export const WORLDS: readonly World[] = [...OVERVIEW_WORLDS, ...SERVICE_WORLDS, ...OTHER_WORLDS];
