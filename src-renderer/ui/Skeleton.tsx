import './skeleton.css';

/**
 * Keeps the place of something that is on its way, so that nothing jumps when it comes. It stands still, and says nothing:
 * the words beside it do.
 */
export function Skeleton({ kind }: { readonly kind: 'bars' | 'figure' | 'name' | 'line' }) {
  return <span className={`skeleton skeleton-${kind}`} aria-hidden="true" />;
}
