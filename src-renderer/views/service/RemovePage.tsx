import type { PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { OVERVIEW_ADDRESS } from '../../ui/addresses.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { useLanguage } from '../../ui/language.tsx';

export function RemovePage({ page }: { readonly page: PageState }) {
  const { say } = useLanguage();
  const host = useHost();
  const [problem, setProblem] = useState<string | null>(null);

  async function remove(): Promise<void> {
    const result = await host.call('removePage', { pageId: page.id });
    if (result.ok) window.location.hash = OVERVIEW_ADDRESS;
    else setProblem(result.problem);
  }

  return (
    <>
      <ConfirmDialog
        trigger={say('service.stop')}
        title={say('service.stop_title', { service: page.name })}
        confirm={say('service.stop')}
        onConfirm={() => {
          remove().catch((fault: unknown) => setProblem(fault instanceof Error ? fault.message : String(fault)));
        }}
      >
        <p>{say('service.stop_text')}</p>
      </ConfirmDialog>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}
