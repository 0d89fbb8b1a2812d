/** What some work costs. */
export interface Cost {
  /** Of this process, all its threads, in user code and in the kernel. */
  readonly cpuMs: number;
  readonly wallMs: number;
}

export async function costOf(work: () => unknown): Promise<Cost> {
  const started = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { cpuMs: (user + system) / 1_000, wallMs: performance.now() - started };
}
