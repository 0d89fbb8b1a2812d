import type { CommandName } from '#core/contract/contract';
import type { FakeHost } from '../../fakes/fake-host.ts';

const QUESTIONS: readonly (readonly [CommandName, object])[] = [
  ['state', {}],
  ['overview', { days: 90, timeZone: 'UTC' }],
  ['settings', {}],
];

/**
 * A bridge that answers from texts it holds, parsed anew for every answer as a transport does: what is measured is the
 * window, not the engine. It notes when the first bars were painted.
 */
export async function cannedBridge(host: FakeHost): Promise<string> {
  const answers: Record<string, string> = {};
  for (const [name, args] of QUESTIONS) {
    const ask = host.answers[name] as (args: object) => unknown;
    answers[name] = JSON.stringify((name as string) === 'state' ? host.state() : await ask(args));
  }
  return `{
    const answers = ${JSON.stringify(answers)};
    const listeners = new Set();
    window.greenbar = Object.freeze({
      call: async (name, args) =>
        name === 'overview' && args.known !== undefined && Object.keys(args.known).length > 0
          ? { ok: true, answer: [] }
          : name in answers ? { ok: true, answer: JSON.parse(answers[name]) } : { ok: false, reason: 'not here' },
      onState: () => () => undefined,
      onChange: (listener) => (listeners.add(listener), () => listeners.delete(listener)),
      onNavigate: () => () => undefined,
    });
    window.__push = (text) => {
      const message = JSON.parse(text);
      listeners.forEach((listener) => listener(message));
      return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    };
    window.__painted = new Promise((resolve) => {
      const look = () =>
        document.querySelector('.service-row .bar-strip > *') === null
          ? requestAnimationFrame(look)
          : requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      requestAnimationFrame(look);
    });
  }`;
}
