import type { AppState } from '#core/contract/app-state';
import type { WindowTarget } from '#core/contract/host';
import type { Reply } from '#core/contract/rpc';
import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, NAVIGATE_CHANNEL, STATE_CHANNEL } from './channels.ts';

const stateListeners = new Set<(state: AppState) => void>();
const navigateListeners = new Set<(target: WindowTarget) => void>();
/** Where to go, when it was said before the window's first view had been drawn. */
let awaited: WindowTarget | null = null;

ipcRenderer.on(STATE_CHANNEL, (_event, state: AppState) => {
  for (const listener of stateListeners) listener(state);
});
ipcRenderer.on(NAVIGATE_CHANNEL, (_event, target: WindowTarget) => {
  if (navigateListeners.size === 0) awaited = target;
  for (const listener of navigateListeners) listener(target);
});

contextBridge.exposeInMainWorld('greenbar', {
  call: (name: unknown, args: unknown): Promise<Reply> =>
    ipcRenderer.invoke(CALL_CHANNEL, name, args) as Promise<Reply>,
  onState(listener: (state: AppState) => void): () => void {
    stateListeners.add(listener);
    return () => void stateListeners.delete(listener);
  },
  onNavigate(listener: (target: WindowTarget) => void): () => void {
    navigateListeners.add(listener);
    if (awaited !== null) listener(awaited);
    awaited = null;
    return () => void navigateListeners.delete(listener);
  },
});
