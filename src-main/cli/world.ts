/** Everything of the process a command may touch: tests put their own in its place. */
export interface CliWorld {
  /** Standard output. */
  readonly out: (text: string) => void;
  /** Standard error. */
  readonly err: (text: string) => void;
  /** Whether standard output is looked at by a person, and how wide their terminal is. */
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** The list of services to use instead of the one that comes with Greenbar. */
  readonly servicesFile?: string;
  /** Fulfilled once the user or the system asks the process to end. */
  untilStopped(): Promise<void>;
}

/** What a command ends with. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with one sentence on standard error. */
export function complain(world: CliWorld, sentence: string, code: ExitCode = 2): ExitCode {
  world.err(`greenbar: ${sentence}\n`);
  return code;
}

/** With --json, standard output is this document and nothing else. */
export function printJson(world: CliWorld, value: unknown): void {
  world.out(`${JSON.stringify(value, null, 2)}\n`);
}
