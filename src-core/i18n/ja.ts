import type { Catalogue } from './language.ts';

export const ja: Catalogue = {};
