import type { Inspection } from '#core/contract/contract';
import { useEffect, useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { Preview } from './Preview.tsx';
import { useWatch } from './use-watch.ts';

/** Someone may still be typing. */
const SETTLE_MS = 400;

type Looked =
  | { readonly kind: 'looking' }
  | { readonly kind: 'read'; readonly inspection: Inspection }
  | { readonly kind: 'failed'; readonly reason: string };

/** Looks at an address and shows what would be watched, before anything is. */
export function InspectAddress({ url }: { readonly url: string }) {
  const host = useHost();
  const watching = useWatch();
  const [looked, setLooked] = useState<Looked>({ kind: 'looking' });

  useEffect(() => {
    let current = true;
    const timer = window.setTimeout(() => {
      host.call('inspect', { url }).then(
        (result) => {
          if (!current) return;
          setLooked(
            result.ok ? { kind: 'read', inspection: result.value } : { kind: 'failed', reason: result.problem },
          );
        },
        (fault: unknown) => {
          if (current) setLooked({ kind: 'failed', reason: fault instanceof Error ? fault.message : String(fault) });
        },
      );
    }, SETTLE_MS);
    return () => {
      current = false;
      window.clearTimeout(timer);
    };
  }, [host, url]);

  return (
    <div aria-live="polite">
      {looked.kind === 'looking' && <p className="muted-text">Looking at {url}…</p>}
      {looked.kind === 'failed' && <p className="inspect-failed">{looked.reason}</p>}
      {looked.kind === 'read' && (
        <Preview
          inspection={looked.inspection}
          busy={watching.busy !== null}
          onWatch={({ url: address, name, formatId }) => watching.watch({ url: address, name, formatId })}
        />
      )}
      {watching.problem !== null && <p role="alert">{watching.problem}</p>}
    </div>
  );
}
