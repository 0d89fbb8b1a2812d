import type { ArgsOf } from '#core/contract/contract';
import { useId, useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { OVERVIEW_ADDRESS } from '../../../ui/addresses.ts';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { DataRow } from './DataRow.tsx';

type What = ArgsOf<'reset'>['what'];

const CHOICES = [
  { what: 'history', label: 'data.reset_history' },
  { what: 'everything', label: 'data.reset_everything' },
] as const;

/** An end to what is known: what of it is chosen first, and that it is meant is said once more. */
export function ResetData({ onReset }: { readonly onReset: () => void }) {
  const { say } = useLanguage();
  const host = useHost();
  const name = useId();
  const [what, setWhat] = useState<What>('history');
  const [isSure, setSure] = useState(false);
  const [said, setSaid] = useState<string | null>(null);

  async function reset(): Promise<void> {
    setSure(false);
    await host.call('reset', { what });
    setSaid(say('data.forgotten'));
    onReset();
    if (what === 'everything') window.location.hash = OVERVIEW_ADDRESS;
  }

  return (
    <DataRow label={say('data.forget')} note={say('data.forget_note')} status={said}>
      <ConfirmDialog
        trigger={say('data.reset')}
        title={say('data.reset_title')}
        confirm={say('data.reset_confirm')}
        ready={isSure}
        onConfirm={() => {
          reset().catch((fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault)));
        }}
      >
        <div className="reset-choices">
          {CHOICES.map((choice) => (
            <label key={choice.what}>
              <input
                type="radio"
                name={name}
                checked={what === choice.what}
                onChange={() => {
                  setWhat(choice.what);
                  setSure(false);
                }}
              />
              {say(choice.label)}
            </label>
          ))}
          <label className="reset-sure">
            <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.target.checked)} />
            {say('data.reset_sure')}
          </label>
        </div>
      </ConfirmDialog>
    </DataRow>
  );
}
