import type { PageState } from '#core/contract/app-state';
import { mayBeOurNetwork } from '#core/model/failure';
import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { ADD_ADDRESS } from '../../ui/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** What its user can do about a page that is no longer what it was, or never could be read. */
export function BrokenSource({ page }: { readonly page: PageState }) {
  const { say } = useLanguage();
  const host = useHost();
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  if (!isLost(page)) return null;

  async function detect(): Promise<void> {
    setBusy(true);
    setSaid('');
    try {
      const found = await host.call('detectAgain', { pageId: page.id });
      if (!found.ok) setSaid(found.problem);
      // In the other cases this is gone.
      else if (found.value === 'not_found') setSaid(say('broken.not_found'));
    } catch (fault) {
      setSaid(fault instanceof Error ? fault.message : String(fault));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className="broken-source" aria-label={say('broken.heading')}>
      <h2>{say('broken.heading')}</h2>
      <p>{say(page.readAt === null ? 'broken.never' : 'broken.text')}</p>
      <ul>
        <li>
          <ExternalLink url={page.url} onOpen={(url) => void host.call('openExternal', { url })}>
            {say('broken.open')}
          </ExternalLink>
          <span className="muted-text">{say('broken.open_note')}</span>
        </li>
        <li>
          <Button disabled={busy} onPress={() => void detect()}>
            {say(busy ? 'broken.detecting' : 'broken.detect')}
          </Button>
          <span className="muted-text">{say('broken.detect_note')}</span>
        </li>
        <li>
          <a href={ADD_ADDRESS}>{say('broken.replace')}</a>
          <span className="muted-text">{say('broken.replace_note')}</span>
        </li>
      </ul>
      <p role="status">{said}</p>
    </section>
  );
}

/** Whether something else stands where the page was, or always did; not that it cannot be reached just now. */
function isLost({ freshness, readAt, failure }: PageState): boolean {
  if (freshness === 'broken') return true;
  if (failure === null || mayBeOurNetwork(failure.kind)) return false;
  const isElsewhere = failure.kind === 'shape' || failure.status === 404 || failure.status === 410;
  return readAt === null || (freshness === 'stale' && isElsewhere);
}
