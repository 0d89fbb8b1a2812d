/** One figure, or a few that belong together: what a file `<name>.bench.ts` has as `benchmark`. */
export interface Benchmark {
  readonly title: string;
  measure(tools: Tools): Promise<Findings>;
}

export interface Tools {
  /** For whatever the benchmarks of one run write; gone after it. */
  readonly folder: string;
  /** Everything as small as can be: to see that it works, not to learn how fast. */
  readonly isTiny: boolean;
  /** Of `--name=value` on the command line. */
  readonly option: (name: string, usual: number) => number;
  /** Tells whoever waits what is going on. */
  readonly say: (words: string) => void;
}

export interface Findings {
  /** What was measured and how, in sentences. */
  readonly how: readonly string[];
  readonly goals: readonly Goal[];
  readonly tables: readonly Table[];
  /** What the figures mean: why a goal is missed, where a curve bends. */
  readonly notes?: readonly string[];
}

export interface Goal {
  readonly figure: string;
  readonly goal: string;
  readonly measured: string;
  readonly control: string;
  /** Null where this run cannot say. */
  readonly isMet: boolean | null;
}

export interface Table {
  readonly caption: string;
  /** The first column is words, the others are figures. */
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
}
