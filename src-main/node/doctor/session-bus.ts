import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ANSWER_WITHIN_MS = 3_000;

/** Whom a method is called on. */
interface BusObject {
  readonly service: string;
  readonly path: string;
  /** The D-Bus interface; the word itself is taken. */
  readonly face: string;
}

interface Tool {
  readonly command: string;
  /** The arguments that call a method with texts. */
  readonly call: (on: BusObject, method: string, texts: readonly string[]) => readonly string[];
}

/** Three tools that can ask the session bus; a desktop has at least one of them. */
const TOOLS: readonly Tool[] = [
  {
    command: 'busctl',
    call: ({ service, path, face }, method, texts) => [
      ...['--user', 'call', service, path, face, method],
      ...(texts.length === 0 ? [] : ['s'.repeat(texts.length), ...texts]),
    ],
  },
  {
    command: 'gdbus',
    call: ({ service, path, face }, method, texts) => [
      ...['call', '--session', '--dest', service, '--object-path', path, '--method', `${face}.${method}`],
      ...texts,
    ],
  },
  {
    command: 'dbus-send',
    call: ({ service, path, face }, method, texts) => [
      ...['--session', '--print-reply', `--dest=${service}`, path, `${face}.${method}`],
      ...texts.map((text) => `string:${text}`),
    ],
  },
];

const BUS: BusObject = { service: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', face: 'org.freedesktop.DBus' };
const TRAY: BusObject = {
  service: 'org.kde.StatusNotifierWatcher',
  path: '/StatusNotifierWatcher',
  face: 'org.kde.StatusNotifierWatcher',
};

/** What is asked of the session bus of a Linux desktop. */
export interface SessionBus {
  /** Who is there; null where there is no bus, or nothing to ask it with. */
  running(): Promise<ReadonlySet<string> | null>;
  /** Who would be started when asked. */
  startable(): Promise<ReadonlySet<string> | null>;
  /** The first text a method answers with; null where there is none. */
  firstText(on: BusObject, method: string): Promise<string | null>;
  /** A property that is yes or no; null where it does not exist. */
  flag(on: BusObject, property: string): Promise<boolean | null>;
}

export function openSessionBus(environment: NodeJS.ProcessEnv): SessionBus {
  async function call(on: BusObject, method: string, texts: readonly string[] = []): Promise<string | null> {
    for (const tool of TOOLS) {
      try {
        const options = { timeout: ANSWER_WITHIN_MS, env: environment };
        return (await run(tool.command, tool.call(on, method, texts), options)).stdout;
      } catch (fault) {
        // Not installed: the next one. Anything else is an answer: the bus, the service or the property is not there.
        if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') return null;
      }
    }
    return null;
  }
  async function names(method: string): Promise<ReadonlySet<string> | null> {
    const answer = await call(BUS, method);
    return answer === null ? null : new Set(answer.match(/[A-Za-z_][\w-]*(?:\.[\w-]+)+/g) ?? []);
  }
  return {
    running: () => names('ListNames'),
    startable: () => names('ListActivatableNames'),
    async firstText(on, method) {
      return /["']([^"']+)["']/.exec((await call(on, method)) ?? '')?.[1] ?? null;
    },
    async flag(on, property) {
      const properties = { ...on, face: 'org.freedesktop.DBus.Properties' };
      const answer = await call(properties, 'Get', [on.face, property]);
      const said = /\b(true|false)\b/.exec(answer ?? '')?.[1];
      return said === undefined ? null : said === 'true';
    },
  };
}

/** Whether something shows tray icons (StatusNotifierItems) there now. */
export async function hasTrayHost(bus: SessionBus): Promise<boolean> {
  return (await bus.flag(TRAY, 'IsStatusNotifierHostRegistered')) === true;
}
