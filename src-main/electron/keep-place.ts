import type { BrowserWindow } from 'electron';
import type { WindowMemory } from './window-memory.ts';
import { hashOf } from './window-place.ts';

/** A window that is dragged is written down once it has come to rest. */
const AT_REST_MS = 1_000;

/**
 * Keeps where a window is while it is there, since a display that goes away and a power cut leave no time to. Returns
 * how to keep it at once.
 */
export function keepPlace(window: BrowserWindow, memory: WindowMemory): () => void {
  let timer: NodeJS.Timeout | undefined;

  function keep(): void {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    memory.save({
      bounds: window.getNormalBounds(),
      maximised: window.isMaximized(),
      address: hashOf(window.webContents.getURL()),
    });
  }
  function keepSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(keep, AT_REST_MS);
  }

  window.on('move', keepSoon);
  window.on('resize', keepSoon);
  window.webContents.on('did-navigate-in-page', keepSoon);
  window.on('close', keep);
  window.on('closed', () => clearTimeout(timer));
  return keep;
}
