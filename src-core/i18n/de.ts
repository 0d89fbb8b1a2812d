import type { Catalogue } from './language.ts';

export const de: Catalogue = {};
