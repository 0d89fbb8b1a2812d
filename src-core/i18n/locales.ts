/** The languages there is a catalogue for, as BCP 47 tags, each with its own name for itself. */
export const LOCALE_NAMES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
  'zh-CN': '简体中文',
  ar: 'العربية',
} as const;

export type Locale = keyof typeof LOCALE_NAMES;

export const LOCALES = Object.keys(LOCALE_NAMES) as readonly Locale[];

/** The one to speak of those somebody reads, best first, as BCP 47 tags or as POSIX writes them: `de-AT`, `zh_TW.UTF-8`. */
export function matchLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const [language = '', ...rest] = tag.toLowerCase().split(/[-_.@]/);
    // Who reads Traditional Chinese is not served by Simplified; the next language may be.
    if (language === 'zh' && rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part))) continue;
    const known = LOCALES.find((locale) => locale.split('-')[0] === language);
    if (known !== undefined) return known;
  }
  return 'en';
}
