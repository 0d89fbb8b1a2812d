import type { Host } from '#core/contract/host';
import type { Language } from '#core/i18n/language';
import { assertNever } from '#core/model/result';
import { copyText } from '../../ui/copy-text.ts';
import type { Deed } from './entry.ts';

/** Does what was chosen. Answers with what there is to say about it: nothing where the window shows it by itself. */
export async function carryOut(deed: Deed, host: Host, { say }: Language): Promise<string | null> {
  switch (deed.kind) {
    case 'go':
      window.location.hash = deed.address;
      return null;
    case 'check':
      // Not awaited: a poll takes as long as the vendor's server does.
      void host.call('pollNow', { pageId: deed.pageId }).catch(() => undefined);
      return say('palette.checking');
    case 'silence':
      await host.call('snooze', { minutes: deed.minutes, pageId: deed.pageId });
      return null;
    case 'theme': {
      const changed = await host.call('changeSettings', { changes: { appearance: { theme: deed.theme } } });
      return changed.ok ? null : say('palette.failed', { reason: changed.problem });
    }
    case 'copy':
      return say((await copyText(deed.text)) ? 'palette.copied' : 'palette.not_copied');
    case 'open': {
      const opened = await host.call('openExternal', { url: deed.url });
      return opened.ok ? null : say('palette.failed', { reason: opened.problem });
    }
    default:
      return assertNever(deed);
  }
}
