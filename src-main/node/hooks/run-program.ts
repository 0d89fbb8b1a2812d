import { spawn, type ChildProcess } from 'node:child_process';
import { homedir } from 'node:os';
import type { HookResult } from '#core/hooks/hook-failure';
import type { ProgramCall } from '../../engine/ports.ts';
import { programEnvironment } from './program-environment.ts';
import { listenTo } from './said.ts';

export interface ProgramWorld {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  /** Greenbar ends. */
  readonly cut: AbortSignal;
}

/** Between asking a program to end and ending it. */
const GRACE_MS = 2_000;
/** After its end, for whatever it has started and that still holds its output. */
const DRAIN_MS = 500;

/** Runs a program to its end, and kills it with all it has started when its time is over. */
export function runProgram(call: ProgramCall, { platform, environment, cut }: ProgramWorld): Promise<HookResult> {
  if (cut.aborted) return Promise.resolve({ kind: 'cut' });
  return new Promise((resolve) => {
    const hasGroups = platform !== 'win32';
    const child = spawn(call.program, call.arguments, {
      shell: false,
      cwd: homedir(),
      env: { ...programEnvironment(platform, environment), ...call.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      // A group of its own: what it starts is ended with it.
      detached: hasGroups,
    });
    const timers: NodeJS.Timeout[] = [];
    let isLate = false;
    const said = [listenTo(child.stdout), listenTo(child.stderr)];
    const text = (): string =>
      said
        .map((each) => each.text())
        .filter((part) => part !== '')
        .join(' · ');

    function stop(signal: NodeJS.Signals): void {
      kill(child, signal, hasGroups);
    }
    function end(result: HookResult): void {
      for (const timer of timers) clearTimeout(timer);
      cut.removeEventListener('abort', cutShort);
      resolve(result);
    }
    function cutShort(): void {
      stop('SIGTERM');
      end({ kind: 'cut' });
    }
    cut.addEventListener('abort', cutShort);
    timers.push(
      setTimeout(() => {
        isLate = true;
        stop('SIGTERM');
        timers.push(setTimeout(() => stop('SIGKILL'), GRACE_MS));
      }, call.timeLimitSeconds * 1_000),
    );

    function finish(code: number | null): void {
      // Its children may have ignored the first signal, and nobody waits for them.
      if (isLate) stop('SIGKILL');
      const { timeLimitSeconds: seconds } = call;
      if (isLate) end({ kind: 'failed', failure: { kind: 'timeout', seconds }, retryAfterMs: null });
      else if (code === 0) end({ kind: 'done', text: text() });
      else end({ kind: 'failed', failure: { kind: 'exit', code, text: text() }, retryAfterMs: null });
    }
    child.once('error', (fault: NodeJS.ErrnoException) => {
      const failure = { kind: 'not_started', code: fault.code ?? fault.name } as const;
      if (child.pid === undefined) end({ kind: 'failed', failure, retryAfterMs: null });
    });
    child.once('close', (code) => finish(code));
    child.once('exit', (code) => {
      timers.push(setTimeout(() => finish(code), DRAIN_MS));
    });
    // A program need not read what it is told, and may have ended before it could.
    child.stdin.on('error', () => undefined);
    child.stdin.end(call.input);
  });
}

function kill(child: ChildProcess, signal: NodeJS.Signals, hasGroups: boolean): void {
  try {
    if (hasGroups && child.pid !== undefined) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has ended already.
  }
}
