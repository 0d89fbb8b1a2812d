import { dispatch, type Handlers, type Reply } from '#core/contract/rpc';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Log } from '../engine/ports.ts';
import { CALL_CHANNEL } from './channels.ts';
import { APP_ORIGIN } from './protocol.ts';

/** Opens the one door from the window to the engine. */
export function openDoor(ipcMain: Pick<IpcMain, 'handle'>, handlers: Handlers, log: Log): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, args: unknown): Promise<Reply> | Reply => {
    if (!isOurWindow(event)) {
      log.warn('A call from outside the window was refused.', { origin: event.senderFrame?.origin ?? null });
      return { ok: false, reason: 'Only the window may call.' };
    }
    return dispatch(handlers, name, args, (command, fault) =>
      log.warn('A command failed.', { command, fault: fault instanceof Error ? fault.stack : String(fault) }),
    );
  });
}

/** A frame that is gone has no say, and neither has a frame inside ours, wherever it came from. */
function isOurWindow({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.origin === APP_ORIGIN;
}
