/** Before the first state: usually a blink, unless the engine cannot be reached. */
export function Waiting({ problem }: { readonly problem: string | null }) {
  return (
    <main className="waiting" role="status">
      <h1>Greenbar</h1>
      <p className="muted-text">{problem ?? 'Connecting…'}</p>
    </main>
  );
}
