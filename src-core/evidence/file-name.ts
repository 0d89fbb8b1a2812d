import type { IsoDate } from '../model/time.ts';

const LONGEST_NAME = 60;

/**
 * `greenbar-openai-2026-01-01-to-2026-03-31.csv`: letters and figures of any script, and nothing a file system or a
 * shell would take for something else.
 */
export function evidenceFileName(service: string, from: IsoDate, to: IsoDate, extension: string): string {
  const words = service
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  const name = Array.from((words ?? ['service']).join('-'))
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/-$/, '');
  return `greenbar-${name}-${from}-to-${to}.${extension}`;
}
