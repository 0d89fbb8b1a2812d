import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import { fault, onCommand } from './control.ts';

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;
type Used = Pick<Electron.IpcMain, 'handle' | 'removeHandler'>;

class IpcMain extends EventEmitter implements Used {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`stand-in: a second handler for ${channel}`);
    this.handlers.set(channel, handler);
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** A call, as if from a frame. `senderFrame` is all that anybody should go by. */
  async invoke(senderFrame: object | null, channel: string, args: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return carriable(await handler({ senderFrame } as Electron.IpcMainInvokeEvent, ...args), channel);
  }
}

/** What Electron clones and JSON carries as well; anything else is a mistake here, and named. */
export function carriable<Value>(value: Value, what: string): Value {
  const cloned = structuredClone(value);
  const plain = JSON.parse(JSON.stringify(cloned ?? null)) as unknown;
  const full =
    JSON.stringify(plain) === JSON.stringify(cloned ?? null) && isDeepStrictEqual(plain, dropUndefined(cloned));
  if (!full) {
    fault(`${what} carries something that is not plain data`);
    throw new Error('An object could not be cloned.');
  }
  return value;
}

function dropUndefined(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(dropUndefined);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, dropUndefined(part)]),
  );
}

export const ipcMain = new IpcMain();
onCommand('invokeAs', (senderFrame: object | null, channel: string, args: unknown[]) =>
  ipcMain.invoke(senderFrame, channel, args),
);
