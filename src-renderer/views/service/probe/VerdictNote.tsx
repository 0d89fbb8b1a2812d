import type { PageState } from '#core/contract/app-state';
import './probe.css';

/** Them, me or the internet, while the service is probed. */
export function VerdictNote({ page }: { readonly page: PageState }) {
  const { verdict } = page;
  if (verdict == null) return null;
  return (
    <div className={`probe-verdict probe-${verdict.kind}`} role="status">
      <strong>{verdict.title}</strong>
      <p>{verdict.words}</p>
    </div>
  );
}
