import type { AppState } from '#core/contract/app-state';
import type { WindowTarget } from '#core/contract/host';
import type { Reply } from '#core/contract/rpc';
import { withChange, type StateChange, type StateMessage } from '#core/contract/state-change';
import { contextBridge, ipcRenderer } from 'electron';
import { CALL_CHANNEL, CHANGE_CHANNEL, NAVIGATE_CHANNEL, STATE_CHANNEL } from './channels.ts';

const stateListeners = new Set<(state: AppState) => void>();
const changeListeners = new Set<(message: StateMessage) => void>();
/** For those who want whole states: what crosses to the page is copied, so most want changes. */
let latest: AppState | null = null;
const navigateListeners = new Set<(target: WindowTarget) => void>();
/** Where to go, when it was said before the window's first view had been drawn. */
let awaited: WindowTarget | null = null;

ipcRenderer.on(STATE_CHANNEL, (_event, state: AppState) => {
  latest = state;
  for (const listener of stateListeners) listener(state);
  for (const listener of changeListeners) listener(state);
});
ipcRenderer.on(CHANGE_CHANNEL, (_event, change: StateChange) => {
  latest = latest === null ? null : withChange(latest, change);
  if (latest !== null) for (const listener of stateListeners) listener(latest);
  for (const listener of changeListeners) listener(change);
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
  onChange(listener: (message: StateMessage) => void): () => void {
    changeListeners.add(listener);
    return () => void changeListeners.delete(listener);
  },
  onNavigate(listener: (target: WindowTarget) => void): () => void {
    navigateListeners.add(listener);
    if (awaited !== null) listener(awaited);
    awaited = null;
    return () => void navigateListeners.delete(listener);
  },
});
