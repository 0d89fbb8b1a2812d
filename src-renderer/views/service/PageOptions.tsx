import type { PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { serviceAddress } from '../../ui/addresses.ts';
import { Button } from '../../ui/Button.tsx';
import { OptionFields } from '../../ui/OptionFields.tsx';
import { useLanguage } from '../../ui/language.tsx';

/** What can be chosen for this page; nothing where there is nothing to choose. */
export function PageOptions({ page }: { readonly page: PageState }) {
  const { say } = useLanguage();
  const host = useHost();
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const fields = page.options.map((option) => ({ ...option, value: changed[option.id] ?? option.value }));
  if (fields.length === 0) return null;
  const isSame = page.options.every(({ id, value }) => (changed[id] ?? value) === value);

  async function choose(): Promise<void> {
    const choices = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
    const result = await host.call('choose', { pageId: page.id, choices });
    if (result.ok) {
      setChanged({});
      // Chosen otherwise it is another page, and back must not lead to one that is watched no more.
      window.location.replace(serviceAddress(result.value.pageId));
    } else setProblem(result.problem);
  }

  function submit(): void {
    setProblem(null);
    choose().catch((fault: unknown) => setProblem(fault instanceof Error ? fault.message : String(fault)));
  }

  return (
    <details className="notes">
      <summary>{say('service.options')}</summary>
      <form
        className="page-options"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <OptionFields fields={fields} onChange={(id, value) => setChanged({ ...changed, [id]: value })} />
        <p className="muted-text small-text">{say('service.options_note')}</p>
        <Button type="submit" disabled={isSame}>
          {say('service.options_use')}
        </Button>
        {problem !== null && <p role="alert">{problem}</p>}
      </form>
    </details>
  );
}
