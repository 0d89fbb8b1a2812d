import { useLanguage } from '../ui/language.tsx';

/** Before the first state: usually a blink, unless the engine cannot be reached. */
export function Waiting({ problem }: { readonly problem: string | null }) {
  const { say } = useLanguage();
  return (
    <main className="waiting" role="status">
      <h1>Greenbar</h1>
      <p className="muted-text">{problem ?? say('window.connecting')}</p>
    </main>
  );
}
