/** What can be said on the command line of the app; for start at login, for tests, and for a second data folder. */
export interface ShellArguments {
  /** Do not show the window at start, even where it otherwise would be. */
  readonly hidden: boolean;
  readonly dataDir: string | null;
  /** Watched besides what the settings say. */
  readonly pageUrls: readonly string[];
  readonly intervalMs: number | null;
}

/** Reads past everything it does not know: Chromium adds, repeats and reorders switches in the same list. */
export function readArguments(argv: readonly string[]): ShellArguments {
  const valuesOf = (name: string): string[] =>
    argv.flatMap((word, index) => {
      if (word.startsWith(`${name}=`)) return [word.slice(name.length + 1)];
      const next = argv[index + 1];
      return word === name && next !== undefined && !next.startsWith('--') ? [next] : [];
    });
  const intervalSeconds = Number(valuesOf('--interval').at(-1));
  return {
    hidden: argv.includes('--hidden'),
    dataDir: valuesOf('--data-dir').at(-1) ?? null,
    pageUrls: valuesOf('--page'),
    intervalMs: intervalSeconds > 0 ? intervalSeconds * 1_000 : null,
  };
}
