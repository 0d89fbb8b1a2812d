import { expect, test } from 'vitest';
import { createSystemLanguages } from '../../../src-main/node/system-languages.ts';

test.each([
  [{ LANG: 'de_DE.UTF-8' }, ['de_DE.UTF-8']],
  [{ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'fr_FR.UTF-8' }, ['fr_FR.UTF-8']],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'es_ES.UTF-8' }, ['es_ES.UTF-8']],
  [{ LANG: 'de_DE.UTF-8', LANGUAGE: 'ja:fr' }, ['ja', 'fr', 'de_DE.UTF-8']],
  [{ LANG: 'C.UTF-8', LANGUAGE: 'ja' }, ['C.UTF-8']],
])('%j says %j', (environment, preferred) => {
  expect(createSystemLanguages(environment).preferred()).toEqual(preferred);
});

test('where the environment says nothing, something is said', () => {
  expect(createSystemLanguages({}).preferred()).toHaveLength(1);
});
