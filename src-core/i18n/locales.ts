/** The languages there is a catalogue for, as BCP 47 tags, each with its own name for itself. */
const LOCALE_NAMES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
  'zh-CN': '简体中文',
  ar: 'العربية',
} as const;

export type Locale = keyof typeof LOCALE_NAMES;
