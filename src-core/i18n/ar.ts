import type { Catalogue } from './language.ts';

export const ar: Catalogue = {};
