import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import { DOCTOR_WORLDS } from './doctor-worlds.ts';
import { OTHER_WORLDS } from './other-worlds.ts';
import { OVERVIEW_WORLDS } from './overview-worlds.ts';
import { SERVICE_WORLDS } from './service-worlds.ts';
import type { World } from './world.ts';

const SHOWN = new Set(['overview', 'service', 'incident', 'settings', 'doctor']);

/** The longest words, and the other direction. */
const LANGUAGES: readonly Settings['appearance']['language'][] = ['de', 'ar'];

/** The same views in other languages: `ar-service`. */
export const LANGUAGE_WORLDS: readonly World[] = LANGUAGES.flatMap((language) =>
  [...OVERVIEW_WORLDS, ...SERVICE_WORLDS, ...OTHER_WORLDS, ...DOCTOR_WORLDS]
    .filter(({ name }) => SHOWN.has(name))
    .map((world) => ({
      ...world,
      name: `${language}-${world.name}`,
      host: () => ({
        ...world.host(),
        settings: { appearance: { ...defaultSettings.appearance, language } },
      }),
    })),
);
