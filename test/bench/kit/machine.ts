import { availableParallelism, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** What the figures were taken on, in one line. */
export function machineLine(at: Date): string {
  const cpu = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const day = at.toISOString().slice(0, 16).replace('T', ' ');
  const cores = `${availableParallelism()} × ${cpu}`;
  return `${cores}, ${memory} GiB, ${platform()} ${release()}, Node ${process.version}, ${day} UTC, load ${load} at the start`;
}
