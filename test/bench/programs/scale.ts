// What an engine with so many pages costs: its polls, its memory, its start.
import { openModelEngine, watchingOrigins, type ModelEngine } from '../kit/model-engine.ts';
import { costOf, type Cost } from '../kit/cpu.ts';
import { answerParent } from '../kit/program.ts';

let model: ModelEngine;

answerParent({
  open: ({ origins, databaseFile }: { origins: readonly string[]; databaseFile: string }): Promise<Cost> =>
    costOf(async () => {
      model = await openModelEngine({ settings: watchingOrigins(origins), databaseFile });
      model.engine.state();
    }),
  poll: (): Promise<Cost> => costOf(() => model.engine.pollOnce()),
  overview: (): Promise<Cost> => costOf(() => model.engine.handlers.overview({ days: 90, timeZone: 'UTC', known: {} })),
  bytes: (): number => model.store.readSize().bytes ?? 0,
  stop: () => model.engine.stop(),
});
