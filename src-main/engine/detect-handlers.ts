import type { Handlers } from '#core/contract/rpc';
import { failed, ok } from '#core/model/result';
import type { HandlerContext } from './handlers.ts';

/** A look at what a page is now that does not wait for its hour. */
export function detectHandlers({ sessions, pollNow, language }: HandlerContext): Pick<Handlers, 'detectAgain'> {
  return {
    async detectAgain({ pageId }) {
      const before = sessions.get(pageId);
      if (before !== undefined) before.detectionAsked = true;
      await pollNow(before === undefined ? [] : [pageId]);
      const after = sessions.get(pageId);
      if (before === undefined || after === undefined) return failed(language().say('refusal.not_watched'));
      if (after !== before) return ok('moved');
      return ok(after.record.failure === null ? 'read' : 'not_found');
    },
  };
}
