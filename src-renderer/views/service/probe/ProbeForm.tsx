import type { PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { OptionFields } from '../../../ui/OptionFields.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { probeFields, probeOf, writtenProbe, type WrittenProbe } from './probe-fields.ts';

/** How a service is probed from this machine: off until it is switched on here. */
export function ProbeForm({ page }: { readonly page: PageState }) {
  const { probe } = page;
  const host = useHost();
  const language = useLanguage();
  const { say } = language;
  const setting = probe?.setting ?? null;
  const [changed, setChanged] = useState<Partial<WrittenProbe>>({});
  const [said, setSaid] = useState<{ readonly problem: string | null } | null>(null);
  if (probe === undefined) return null;
  const isOn = setting?.isOn ?? false;
  const { text, method, ...rest } = { ...writtenProbe(setting, new URL(page.url).hostname), ...changed };
  const written: WrittenProbe = { ...rest, method, text: method === 'GET' ? text : '' };

  function use(nextOn: boolean): void {
    setSaid(null);
    host.call('changeProbe', { pageId: page.id, probe: { ...probeOf(written, nextOn) } }).then(
      (result) => {
        if (result.ok) setChanged({});
        setSaid({ problem: result.ok ? null : result.problem });
      },
      (fault: unknown) => setSaid({ problem: fault instanceof Error ? fault.message : String(fault) }),
    );
  }

  return (
    <details className="notes">
      <summary>{say('probing.form')}</summary>
      <form
        className="page-options"
        onSubmit={(event) => {
          event.preventDefault();
          use(isOn);
        }}
      >
        <p>{say('probing.note')}</p>
        <Toggle on={isOn} onChange={use}>
          {say('probing.on', { service: page.name })}
        </Toggle>
        <OptionFields
          fields={probeFields(written, language)}
          onChange={(id, value) => setChanged({ ...changed, [id]: value })}
        />
        {probe.isProposal && setting !== null && <p className="muted-text small-text">{say('probing.proposed')}</p>}
        <Button type="submit" disabled={Object.keys(changed).length === 0}>
          {say('probing.use')}
        </Button>
        <div role="status">
          {said?.problem === null && <p>{say('probing.taken')}</p>}
          {said !== null && said.problem !== null && <p>{said.problem}</p>}
        </div>
      </form>
    </details>
  );
}
