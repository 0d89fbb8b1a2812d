import { join } from 'node:path';
import { ok, type Result } from '#core/model/result';
import { openBrowserShell } from '../browser/browser-shell.ts';
import { createSystemBrowser } from '../browser/system-browser.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../engine/ports.ts';
import { hasDisplay } from '../node/display.ts';
import { postDoor, takeDoorDown, type DoorAddress } from '../node/door/door-file.ts';
import { packageRoot } from '../node/package-root.ts';
import { printJson, type CliWorld } from './world.ts';

export interface RunShellParts {
  readonly world: CliWorld;
  readonly engine: Engine;
  /** Fulfilled once the process is asked to end. */
  readonly stopped: Promise<void>;
  readonly port: number;
  /** False where the user said not to. */
  readonly mayOpen: boolean;
  /** Where commands look for the way to a Greenbar that runs; null where they are not to find this one. */
  readonly doorFolder: string | null;
  readonly log: Log;
  /** With which programs may read the metrics. */
  readonly metricsToken?: string;
  /** Whether standard output is for a program. */
  readonly asJson?: boolean;
}

/** Serves the window until the process is asked to end. The only line on standard output is the link. */
export async function runShell({
  world,
  engine,
  stopped,
  port,
  mayOpen,
  doorFolder,
  log,
  metricsToken,
  asJson,
}: RunShellParts): Promise<Result<null, string>> {
  const windowFolder = join(packageRoot(), 'out', 'renderer');
  const shell = await openBrowserShell({
    ...{ engine, windowFolder, port, log },
    ...(metricsToken === undefined ? {} : { metricsToken }),
  });
  if (!shell.ok) return shell;
  const { link, door } = shell.value;
  if (doorFolder !== null) post(doorFolder, door, log);
  if (asJson === true) printJson(world, { url: link });
  else world.out(`greenbar: ${link}\n`);
  if (mayOpen && hasDisplay(world.platform, world.environment)) {
    await createSystemBrowser(world.platform).open(link);
  }
  await stopped;
  if (doorFolder !== null) takeDoorDown(doorFolder, door);
  await shell.value.close();
  return ok(null);
}

/** Without it commands cannot write while this one runs; the window can. */
function post(folder: string, door: DoorAddress, log: Log): void {
  try {
    postDoor(folder, door);
  } catch (fault) {
    log.warn('there is no door for commands', { fault: String(fault) });
  }
}
