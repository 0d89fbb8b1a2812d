import type { Finding } from '#core/doctor/finding';
import { hasDisplay } from '../display.ts';
import { examineElectron } from './electron-program.ts';

/** What a shell on Node knows besides: whether Electron could run here instead, and whether there is a screen. */
export function nodeFindings(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): readonly Finding[] {
  return [
    examineElectron(platform, environment),
    hasDisplay(platform, environment)
      ? { subject: 'browser', state: 'ok', says: 'found.display' }
      : { subject: 'browser', state: 'limited', says: 'found.no_display', advice: 'advice.open_link' },
  ];
}
