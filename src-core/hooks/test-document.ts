import type { Language } from '../i18n/language.ts';
import { toIso, type EpochMs } from '../model/time.ts';
import type { HookDocument } from './event-document.ts';
import type { Hook } from './hook.ts';

/** What a hook is told when somebody only tries it: in shape like any other, and marked. */
export function testDocument({ id, name }: Hook, at: EpochMs, { say }: Language): HookDocument {
  return {
    version: 1,
    delivery: `test-${at}`,
    attempt: 1,
    event: 'started',
    cause: 'test',
    at: toIso(at),
    thread: `test:${id}`,
    test: true,
    hook: { id, name },
    service: { id: 'greenbar', name: 'Greenbar', url: '' },
    subject: say('hooks.test_subject', { name }),
    level: 'degraded_performance',
    previousLevel: null,
    components: [],
    incident: null,
    maintenance: null,
    since: toIso(at),
    until: null,
  };
}
