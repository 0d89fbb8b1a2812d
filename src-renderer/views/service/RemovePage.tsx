import type { PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { OVERVIEW_ADDRESS } from '../../ui/addresses.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';

export function RemovePage({ page }: { readonly page: PageState }) {
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
        trigger="Stop watching"
        title={`Stop watching ${page.name}?`}
        confirm="Stop watching"
        onConfirm={() => {
          remove().catch((fault: unknown) => setProblem(fault instanceof Error ? fault.message : String(fault)));
        }}
      >
        <p>Its bars leave the window and it notifies no more. The history is kept: add it again and it is back.</p>
      </ConfirmDialog>
      {problem !== null && <p role="alert">{problem}</p>}
    </>
  );
}
