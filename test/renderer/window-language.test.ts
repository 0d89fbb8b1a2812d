import { expect, test } from 'vitest';
import { languageOf } from '#core/i18n/languages';
import { loadLanguage } from '#core/i18n/load-language';
import { LOCALES, type Locale } from '#core/i18n/locales';
import { createWindowLanguage } from '../../src-renderer/app/window-language.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the window speaks English until the catalogue is there, and tells when it is', async () => {
  const spoken = createWindowLanguage((locale) => Promise.resolve(languageOf(locale)));
  let told = 0;
  spoken.subscribe(() => (told += 1));
  spoken.speak('de');
  expect(spoken.current().locale).toBe('en');
  await settled();
  expect([spoken.current().locale, told]).toEqual(['de', 1]);
  spoken.speak('de');
  await settled();
  expect(told).toBe(1);
});

test('a catalogue that comes late does not take back what was chosen since', async () => {
  const loads = new Map<Locale, () => void>();
  const spoken = createWindowLanguage(
    (locale) => new Promise((resolve) => loads.set(locale, () => resolve(languageOf(locale)))),
  );
  spoken.speak('fr');
  spoken.speak('ja');
  loads.get('ja')?.();
  await settled();
  loads.get('fr')?.();
  await settled();
  expect(spoken.current().locale).toBe('ja');
});

test('a catalogue that does not come leaves English', async () => {
  const spoken = createWindowLanguage((locale) =>
    locale === 'ar' ? Promise.resolve(languageOf(locale)) : Promise.reject(new Error('gone')),
  );
  spoken.speak('ar');
  await settled();
  expect(spoken.current().direction).toBe('rtl');
  spoken.speak('es');
  await settled();
  expect(spoken.current().locale).toBe('en');
});

test('every language can be loaded', async () => {
  const loaded = await Promise.all(LOCALES.map(loadLanguage));
  expect(loaded.map(({ locale }) => locale)).toEqual(LOCALES);
});
