import { expect, test } from 'vitest';
import { languageOf } from '#core/i18n/languages';
import { matchLocale } from '#core/i18n/locales';

test.each([
  [[], 'en'],
  [['de-AT'], 'de'],
  [['de_CH.UTF-8'], 'de'],
  [['nl', 'fr-CA', 'en'], 'fr'],
  [['en-US', 'de'], 'en'],
  [['zh'], 'zh-CN'],
  [['zh-Hans-SG'], 'zh-CN'],
  [['zh_TW.UTF-8', 'ja'], 'ja'],
  [['zh-Hant'], 'en'],
  [['ar-EG'], 'ar'],
  [['C', 'POSIX', ''], 'en'],
  [['es-419'], 'es'],
] as const)('who reads %j is spoken to in %s', (wanted, locale) => {
  expect(matchLocale(wanted)).toBe(locale);
});

test('a name that runs against its sentence stands between marks', () => {
  const values = { service: 'خدمة', level: 'Degraded' };
  expect(languageOf('en').say('tray.service', values)).toBe('\u2068خدمة\u2069: Degraded');
  expect(languageOf('ar').say('tray.service', { service: 'GitHub', level: 'متوقفة' })).toContain('\u2068GitHub\u2069');
});
