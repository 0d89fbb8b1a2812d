import { appendFileSync } from 'node:fs';

/** What the stand-in tells the test, as it happens. */
export type Report =
  | { readonly kind: 'tray'; readonly tray: TrayReport }
  | { readonly kind: 'menu'; readonly items: readonly MenuItemReport[] | null }
  | { readonly kind: 'notification'; readonly title: string; readonly body: string; readonly icon: string | null }
  | { readonly kind: 'errorBox'; readonly title: string; readonly content: string }
  | { readonly kind: 'box'; readonly message: string; readonly detail: string; readonly buttons: readonly string[] }
  | { readonly kind: 'menuBar'; readonly visible: boolean }
  | { readonly kind: 'relaunch'; readonly execPath: string }
  | { readonly kind: 'opened'; readonly url: string }
  | { readonly kind: 'console'; readonly text: string }
  | { readonly kind: 'fault'; readonly reason: string }
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown; readonly failure: string | null };

export interface TrayReport {
  /** Path of the picture's file. */
  readonly picture: string;
  readonly tooltip: string;
  readonly menu: readonly MenuItemReport[];
}

export interface MenuItemReport {
  readonly label: string;
  readonly type: string;
  readonly enabled: boolean;
  readonly submenu: readonly MenuItemReport[];
}

/** What the test may do to the app: what a user, the desktop or a stranger would do. */
export interface Command {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Sends a report to the test, where one is listening; what the app itself has started tells a file, where one is named. */
export function report(what: Report): void {
  const file = process.env['STAND_IN_REPORTS'];
  if (process.connected) process.send?.(what);
  else if (file !== undefined) appendFileSync(file, `${JSON.stringify(what)}\n`);
}

/** A mistake of the app that real Electron would not let pass: the test fails by it. */
export function fault(reason: string): void {
  report({ kind: 'fault', reason });
}

const commands = new Map<string, (...args: never[]) => unknown>();

/** Lets the test give a command. */
export function onCommand(name: string, run: (...args: never[]) => unknown): void {
  commands.set(name, run);
}

process.on('message', (message) => {
  const { id, name, args } = message as Command;
  const run = commands.get(name);
  const done = (value: unknown, failure: string | null): void => report({ kind: 'done', id, value, failure });
  if (run === undefined) {
    done(null, `stand-in: no command ${name}`);
    return;
  }
  // A click is answered before what it starts has ended, as with a real one: it may end the process.
  void Promise.resolve()
    .then(() => run(...(args as never[])))
    .then(
      (value) => done(value ?? null, null),
      (error: unknown) => done(null, String(error)),
    );
});
process.on('disconnect', () => process.exit(1));
