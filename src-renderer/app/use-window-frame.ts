import type { AppState } from '#core/contract/app-state';
import type { Language } from '#core/i18n/language';
import { useEffect } from 'react';
import type { Place } from './addresses.ts';
import { faviconOf } from './favicon.ts';
import { windowTitle } from './window-title.ts';

/** What lies outside the page: theme, language, title and, where the window is a tab, its icon. */
export function useWindowFrame(state: AppState | null, target: Place, language: Language): void {
  const theme = state?.theme ?? 'system';
  const icon = state?.tray.icon ?? 'unknown';
  const title = windowTitle(state, target, language);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language.locale;
    document.documentElement.dir = language.direction;
  }, [language]);
  useEffect(() => {
    document.querySelector('#favicon')?.setAttribute('href', faviconOf(icon));
  }, [icon]);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
