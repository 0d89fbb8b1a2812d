import type { Finding } from '#core/doctor/finding';
import { examineDarwin } from './darwin.ts';
import { examineLinux } from './linux.ts';
import { examineWindows } from './win32.ts';

/** What a desktop itself says about notifications and tray icons. Each system is asked in its own way. */
export type DesktopExamination = (of: Asked) => Promise<readonly Finding[]>;

export interface Asked {
  readonly environment: NodeJS.ProcessEnv;
  /** The id of the installed app; null where none is. */
  readonly appId: string | null;
}

const EXAMINATIONS: Partial<Record<NodeJS.Platform, DesktopExamination>> = {
  darwin: examineDarwin,
  win32: examineWindows,
};

/** Systems that are neither are near enough to Linux. */
export function examineDesktop(platform: NodeJS.Platform, asked: Asked): Promise<readonly Finding[]> {
  return (EXAMINATIONS[platform] ?? examineLinux)(asked);
}
