import type { AppState } from '#core/contract/app-state';
import type { CommandName } from '#core/contract/contract';
import type { WindowTarget } from '#core/contract/host';
import type { Reply } from '#core/contract/rpc';
import type { StateMessage } from '#core/contract/state-change';

/** What the desktop shell's preload puts into the window. */
export interface Bridge {
  call(name: CommandName, args: unknown): Promise<Reply>;
  onState(listener: (state: AppState) => void): () => void;
  /** The same with less to carry: a state once, then how each next one differs. */
  onChange?(listener: (message: StateMessage) => void): () => void;
  onNavigate(listener: (target: WindowTarget) => void): () => void;
}

declare global {
  interface Window {
    readonly greenbar?: Bridge;
  }
}
