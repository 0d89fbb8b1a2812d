import type { Impact } from '../model/snapshot.ts';
import type { AnswerOf, ArgsOf, CommandName } from './contract.ts';
import type { StateMessage } from './state-change.ts';

/** What a window sees of the engine, over whatever transport. Types only: a window needs no parsers. */
export interface Host {
  /** Rejects with words for people when the command was refused or the engine is gone. */
  call<Name extends CommandName>(name: Name, args: ArgsOf<Name>): Promise<AnswerOf<Name>>;
  /**
   * Every published state from now on, or how it differs from the one before. Subscribe first, then ask for `state`, and
   * keep the higher revision.
   */
  onState(listener: (message: StateMessage) => void): () => void;
  /** Where the engine wants the window to be, after a click on a notification or a menu entry. */
  onNavigate(listener: (target: WindowTarget) => void): () => void;
  /** Whether the engine can be reached. */
  onConnection(listener: (connected: boolean) => void): () => void;
}

/** A place in the window. */
export type WindowTarget =
  | { readonly view: 'overview' }
  // So many days of it, one row, one day: as it was looked at last where nothing is said.
  | {
      readonly view: 'service';
      readonly pageId: string;
      readonly days?: number;
      readonly rowId?: string;
      readonly date?: string;
    }
  | { readonly view: 'incident'; readonly pageId: string; readonly incidentId: string }
  | { readonly view: 'maintenance'; readonly pageId: string; readonly maintenanceId: string }
  // All incidents, or those that are looked for.
  | {
      readonly view: 'search';
      readonly query?: string;
      readonly pageId?: string;
      readonly impact?: Impact;
      readonly openOnly?: boolean;
    }
  | { readonly view: 'add' }
  | { readonly view: 'settings' };
