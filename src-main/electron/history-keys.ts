import type { BrowserWindow, Input } from 'electron';

/** The keys that go back and forward on a desktop, as `Input` names them. */
export interface HistoryKeys {
  readonly modifier: 'alt' | 'meta';
  readonly back: string;
  readonly forward: string;
}

type Pressed = Pick<Input, 'type' | 'key' | 'alt' | 'control' | 'meta' | 'shift' | 'isComposing'>;

/** Where the keys lead; null for all others. */
export function historyStep(input: Pressed, keys: HistoryKeys): 'back' | 'forward' | null {
  const others = (['alt', 'control', 'meta', 'shift'] as const).filter((each) => each !== keys.modifier);
  if (input.type !== 'keyDown' || input.isComposing) return null;
  if (!input[keys.modifier] || others.some((each) => input[each])) return null;
  if (input.key === keys.back) return 'back';
  return input.key === keys.forward ? 'forward' : null;
}

/** Back and forward, by keys and by the buttons of a mouse: a browser has both, a window of Electron neither. */
export function followHistoryKeys(window: BrowserWindow, keys: HistoryKeys): void {
  const go = (step: 'back' | 'forward'): void => {
    const { navigationHistory } = window.webContents;
    if (step === 'back') navigationHistory.goBack();
    else navigationHistory.goForward();
  };
  window.webContents.on('before-input-event', (event, input) => {
    const step = historyStep(input, keys);
    if (step === null) return;
    event.preventDefault();
    go(step);
  });
  window.on('app-command', (_event, command) => {
    if (command === 'browser-backward') go('back');
    if (command === 'browser-forward') go('forward');
  });
}
