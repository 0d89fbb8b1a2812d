import type { AnswerOf, ArgsOf, CommandName } from '#core/contract/contract';
import type { Host } from '#core/contract/host';
import type { Bridge } from './bridge.ts';

/** The engine in the same process tree: reachable for as long as there is a window. */
export function createElectronHost(bridge: Bridge): Host {
  return {
    async call<Name extends CommandName>(name: Name, args: ArgsOf<Name>): Promise<AnswerOf<Name>> {
      const reply = await bridge.call(name, args);
      if (!reply.ok) throw new Error(reply.reason);
      return reply.answer as AnswerOf<Name>;
    },
    onState: (listener) => bridge.onChange?.(listener) ?? bridge.onState(listener),
    onNavigate: (listener) => bridge.onNavigate(listener),
    onConnection(listener) {
      listener(true);
      return () => undefined;
    },
  };
}
