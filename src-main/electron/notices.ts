import type { AppState } from '#core/contract/app-state';
import type { Engine } from '../engine/engine.ts';

/** The engine, with what the shell itself has to tell the user added to its notices. */
export interface NoticedEngine {
  readonly engine: Engine;
  add(notice: string): void;
}

/** Lets the shell speak in the same place as the engine. */
export function withNotices(engine: Engine): NoticedEngine {
  const notices: string[] = [];
  const listeners = new Set<(state: AppState) => void>();
  const noticed = (state: AppState): AppState => ({ ...state, notices: [...notices, ...state.notices] });
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
    add(notice) {
      notices.push(notice);
      for (const listener of listeners) listener(noticed(engine.state()));
    },
  };
}
