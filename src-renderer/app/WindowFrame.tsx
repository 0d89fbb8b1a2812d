import { useEffect } from 'react';
import { useMirrored } from '../host/use-app-state.ts';
import { useLanguage } from '../ui/language.tsx';
import type { Place } from './addresses.ts';
import { faviconOf } from './favicon.ts';
import { windowTitle } from './window-title.ts';

/** What lies outside the page: theme, language, title and, where the window is a tab, its icon. */
export function WindowFrame({ target }: { readonly target: Place }) {
  const language = useLanguage();
  const theme = useMirrored(({ state }) => state?.theme ?? 'system');
  const icon = useMirrored(({ state }) => state?.tray.icon ?? 'unknown');
  const title = useMirrored(({ state }) => windowTitle(state, target, language));
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
  return null;
}
