import { DOCTOR_WORLDS } from './doctor-worlds.ts';
import { HOOK_WORLDS } from './hook-worlds.ts';
import { LANGUAGE_WORLDS } from './language-worlds.ts';
import { OTHER_WORLDS } from './other-worlds.ts';
import { OVERVIEW_WORLDS } from './overview-worlds.ts';
import { PROBE_WORLDS } from './probe-worlds.ts';
import { SERVICE_WORLDS } from './service-worlds.ts';
import type { World } from './world.ts';

/** Every view, every state a view can be in, and two other languages. */
export const WORLDS: readonly World[] = [
  ...OVERVIEW_WORLDS,
  ...SERVICE_WORLDS,
  ...PROBE_WORLDS,
  ...OTHER_WORLDS,
  ...DOCTOR_WORLDS,
  ...HOOK_WORLDS,
  ...LANGUAGE_WORLDS,
];
