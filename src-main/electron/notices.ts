import type { AppState } from '#core/contract/app-state';
import type { Engine } from '../engine/engine.ts';

/** The engine, with what the shell itself has to tell the user added to its notices. */
export interface NoticedEngine {
  readonly engine: Engine;
  /** What is to be told about one matter; null when there is nothing to tell any more. */
  tell(matter: string, notice: string | null): void;
}

/** Lets the shell speak in the same place as the engine. */
export function withNotices(engine: Engine): NoticedEngine {
  const notices = new Map<string, string>();
  const listeners = new Set<(state: AppState) => void>();
  const noticed = (state: AppState): AppState => ({ ...state, notices: [...notices.values(), ...state.notices] });
  engine.onState((state) => {
    for (const listener of listeners) listener(noticed(state));
  });
  return {
    engine: {
      ...engine,
      handlers: { ...engine.handlers, state: async (args) => noticed(await engine.handlers.state(args)) },
      state: () => noticed(engine.state()),
      onState(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    tell(matter, notice) {
      if ((notices.get(matter) ?? null) === notice) return;
      if (notice === null) notices.delete(matter);
      else notices.set(matter, notice);
      for (const listener of listeners) listener(noticed(engine.state()));
    },
  };
}
