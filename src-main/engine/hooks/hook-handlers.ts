import type { DeadLetter, HookState } from '#core/contract/hook-answers';
import type { Handlers } from '#core/contract/rpc';
import type { Hook } from '#core/hooks/hook';
import { hookFailureWords } from '#core/hooks/hook-failure';
import { testDocument } from '#core/hooks/test-document';
import { assertNever, failed, ok } from '#core/model/result';
import type { HandlerContext } from '../handlers.ts';

type HookCommands = 'hooks' | 'testHook' | 'deadLetters' | 'retryDeadLetters' | 'discardDeadLetters';

/** How hooks fare, at once. */
interface HookHandlers extends Pick<Handlers, HookCommands> {
  hooks(): readonly HookState[];
}

/** What became of what hooks were to be told. They are made and changed as settings are. */
export function hookHandlers(context: HandlerContext): HookHandlers {
  const { ports, settings, language, hooks } = context;
  const { clock, store } = ports;
  const { outbox } = store;
  const hookOf = (hookId: string): Hook | undefined => settings().hooks.find(({ id }) => id === hookId);

  return {
    hooks() {
      const counts = new Map(outbox.counts().map((count) => [count.hookId, count]));
      const outcomes = new Map(outbox.outcomes().map((outcome) => [outcome.hookId, outcome]));
      return settings().hooks.map(({ id }): HookState => {
        const outcome = outcomes.get(id);
        return {
          hookId: id,
          waiting: counts.get(id)?.waiting ?? 0,
          dead: counts.get(id)?.dead ?? 0,
          last:
            outcome === undefined
              ? null
              : {
                  at: outcome.at,
                  problem: outcome.failure === null ? null : hookFailureWords(outcome.failure, language()),
                },
        };
      });
    },
    async testHook({ hookId }) {
      const { say } = language();
      const hook = hookOf(hookId);
      if (hook === undefined) return failed(say('hooks.unknown'));
      const result = await hooks.tell(hook, testDocument(hook, clock.now(), language()));
      switch (result.kind) {
        case 'done':
          return ok(result.text === '' ? say('hooks.test_done') : say('hooks.test_said', { text: result.text }));
        case 'failed':
          return failed(hookFailureWords(result.failure, language()));
        case 'cut':
          return failed(say('hooks.failed_cut'));
        default:
          return assertNever(result);
      }
    },
    deadLetters: ({ limit }) =>
      outbox.dead(limit).map(({ id, hookId, event, at, attempts, failure }): DeadLetter => ({
        id,
        hookId,
        hookName: hookOf(hookId)?.name ?? event.hook.name,
        event: event.event,
        service: event.service.name,
        subject: event.subject,
        at,
        attempts,
        problem: failure === null ? '' : hookFailureWords(failure, language()),
      })),
    retryDeadLetters({ ids }) {
      outbox.revive(ids, clock.now());
      hooks.flush();
      context.touch();
      return null;
    },
    discardDeadLetters({ ids }) {
      outbox.discard(ids);
      context.touch();
      return null;
    },
  };
}
