import type { HookDocument } from '#core/hooks/event-document';
import type { HookResult } from '#core/hooks/hook-failure';
import type { HookRunner, ProgramCall, SignedRequest } from '../../src-main/engine/ports.ts';

export interface FakeHookRunner extends HookRunner {
  readonly calls: ProgramCall[];
  readonly requests: SignedRequest[];
  /** What receivers that read JSON were told, in order, whichever way. */
  told(): readonly HookDocument[];
  /** What comes of it from now on; by default it goes well. */
  answer(result: HookResult | (() => Promise<HookResult>)): void;
}

/** Keeps what hooks would have been told. */
export function createFakeHookRunner(): FakeHookRunner {
  const calls: ProgramCall[] = [];
  const requests: SignedRequest[] = [];
  const told: HookDocument[] = [];
  let answer = (): Promise<HookResult> => Promise.resolve({ kind: 'done', text: '' });
  return {
    calls,
    requests,
    told: () => told,
    answer(result) {
      answer = typeof result === 'function' ? result : () => Promise.resolve(result);
    },
    run(call) {
      calls.push(call);
      told.push(JSON.parse(call.input) as HookDocument);
      return answer();
    },
    post(request) {
      requests.push(request);
      if (request.headers['content-type']?.includes('json') === true) {
        told.push(JSON.parse(request.body) as HookDocument);
      }
      return answer();
    },
    close: () => Promise.resolve(),
  };
}
