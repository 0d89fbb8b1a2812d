import type { Catalogue } from './language.ts';

export const zhCN: Catalogue = {};
