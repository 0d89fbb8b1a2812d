import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { ensureDesktopTools } from '../../scripts/desktop-tools.mjs';
import { packageRoot } from '../../src-main/node/package-root.ts';
import { DESKTOP_PROGRAMS, startDesktop, type Desktop } from './desktop.ts';

const INSTALL_LIMIT_MS = 600_000;

/** Where pictures of the desktop go. */
export const PICTURES = join(packageRoot(), 'out', 'screens');

/**
 * A desktop of its own for the tests of a file, whose programs appear on it. Answers with how to get at it: a visible
 * skip where there can be none, and a failure where one is required. `more`: programs the tests start besides.
 */
export function useDesktop(more: readonly string[] = []): (skip: (reason: string) => never) => Desktop {
  const before = { ...process.env };
  let missing: string | null = null;
  let desktop: Desktop | null = null;

  beforeAll(async () => {
    missing = ensureDesktopTools([...DESKTOP_PROGRAMS, ...more]);
    if (missing !== null) return;
    desktop = await startDesktop();
    Object.assign(process.env, desktop.environment);
    mkdirSync(PICTURES, { recursive: true });
  }, INSTALL_LIMIT_MS);

  afterAll(async () => {
    for (const name of ['DISPLAY', 'DBUS_SESSION_BUS_ADDRESS']) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
    }
    await desktop?.close();
  });

  return (skip) => {
    if (desktop !== null) return desktop;
    const reason = missing ?? 'The desktop did not start.';
    if (process.env['GREENBAR_REQUIRE_DESKTOP'] === '1') throw new Error(reason);
    return skip(reason);
  };
}
