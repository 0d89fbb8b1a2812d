import type { Handlers } from '#core/contract/rpc';
import type { HookCommand } from '#core/hooks/hook';
import { lineOf, newPrograms } from '#core/hooks/new-programs';
import type { MessageKey } from '#core/i18n/en';
import type { Say } from '#core/i18n/language';
import { failed } from '#core/model/result';
import { changeSettings } from '#core/settings/parse-settings';
import type { MessageBoxOptions } from 'electron';

/** Shows a box of the system's and answers with the number of the button; null where there is nobody to ask. */
type AskUser = (options: MessageBoxOptions) => Promise<number | null>;

/** More than that nobody reads before they press a button. */
const LONGEST = 2_000;
const REFUSE = 0;
const ALLOW = 1;

/**
 * The commands of the engine for a window that may not start programs by itself: whoever got hold of the page could
 * otherwise give a hook any program to run. Before one is saved that no hook started yet, the user is asked in a box
 * that no page can reach.
 */
export function withProgramConsent(handlers: Handlers, ask: AskUser, say: Say): Handlers {
  let isAsking = false;

  async function objection(programs: readonly HookCommand[]): Promise<MessageKey | null> {
    const list = programs.map(lineOf).join('\n');
    if (list.length > LONGEST) return 'consent.too_long';
    if (isAsking) return 'consent.open';
    isAsking = true;
    try {
      const pressed = await ask({
        type: 'warning',
        message: say('consent.title'),
        detail: [say('consent.runs'), list, say('consent.only_if')].join('\n\n'),
        buttons: [say('consent.refuse'), say('consent.allow')],
        defaultId: REFUSE,
        cancelId: REFUSE,
        noLink: true,
      });
      return pressed === ALLOW ? null : 'consent.refused';
    } finally {
      isAsking = false;
    }
  }

  return {
    ...handlers,
    async changeSettings(args) {
      const before = await handlers.settings({});
      const wanted = changeSettings(before, args.changes);
      const programs = wanted.ok ? newPrograms(before.hooks, wanted.value.hooks) : [];
      const problem = programs.length === 0 ? null : await objection(programs);
      return problem === null ? handlers.changeSettings(args) : failed(say(problem));
    },
  };
}
