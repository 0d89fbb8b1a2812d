import type { Catalogue } from './language.ts';

export const fr: Catalogue = {};
