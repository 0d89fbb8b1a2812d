import type { Program } from './start-program.ts';
import { startProgram } from './start-program.ts';

export interface ModelServer {
  /** Of each page. */
  readonly origins: readonly string[];
  change(): Promise<void>;
  traffic(): Promise<{ readonly received: number; readonly sent: number }>;
  stop(): Promise<void>;
}

/** Status pages of the model, served by a process of its own on this machine. */
export async function startModelServer(
  folder: string,
  served: { readonly pages: number; readonly components: number; readonly validates?: boolean },
): Promise<ModelServer> {
  const program: Program = await startProgram('server', folder);
  const origins = await program.ask<readonly string[]>('open', { validates: true, ...served });
  return {
    origins,
    change: () => program.ask('change'),
    traffic: () => program.ask('traffic'),
    stop: () => program.stop(),
  };
}
