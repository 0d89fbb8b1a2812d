import { darwin } from './darwin.ts';
import { linux } from './linux.ts';
import type { Platform } from './platform.ts';
import { win32 } from './win32.ts';

const PLATFORMS: Readonly<Record<string, Platform>> = { darwin, linux, win32 };

/** The desktops Electron knows are three; what is none of them is near enough to Linux. */
export function platformNamed(name: string): Platform {
  return PLATFORMS[name] ?? linux;
}
