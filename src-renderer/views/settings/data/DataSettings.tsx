import { sizeWords } from '#core/i18n/size-words';
import type { Settings } from '#core/settings/settings';
import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { useQuery } from '../../../host/use-query.ts';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Select } from '../../../ui/Select.tsx';
import { SettingRow } from '../SettingRow.tsx';
import type { SettingsChanges } from '../use-settings.ts';
import { DataRow } from './DataRow.tsx';
import { ExportEverything } from './ExportEverything.tsx';
import { Lists } from './Lists.tsx';
import { ResetData } from './ResetData.tsx';
import './data.css';

interface DataSettingsProps {
  readonly settings: Settings;
  readonly onChange: (changes: SettingsChanges) => void;
}

const YEARS = [null, 1, 2, 5] as const;

/** What is kept on this machine, for how long, and what can be done with it. */
export function DataSettings({ settings, onChange }: DataSettingsProps) {
  const language = useLanguage();
  const { say } = language;
  const host = useHost();
  const [asked, setAsked] = useState(0);
  const [said, setSaid] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { answer: data } = useQuery('data', {}, { subject: 'data', version: asked });

  async function compact(): Promise<void> {
    const result = await host.call('compact', {});
    setAsked(asked + 1);
    if (!result.ok) setSaid(result.problem);
    else if (data?.bytes != null && result.value.bytes !== null) {
      const [before, after] = [sizeWords(data.bytes, language), sizeWords(result.value.bytes, language)];
      setSaid(say('data.compacted', { before, after }));
    }
  }

  function pressCompact(): void {
    setBusy(true);
    setSaid(say('data.compacting'));
    compact()
      .catch((fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault)))
      .finally(() => setBusy(false));
  }

  return (
    <section aria-labelledby="data-heading" className="settings-part">
      <h2 id="data-heading">{say('data.heading')}</h2>
      {data !== null && (
        <>
          <DataRow
            label={say('data.folder')}
            note={
              data.folder === null ? (
                say('data.no_folder')
              ) : (
                <bdi className="data-folder" dir="ltr">
                  {data.folder}
                </bdi>
              )
            }
          >
            {data.folder !== null && <CopyButton text={() => data.folder ?? ''}>{say('data.copy_path')}</CopyButton>}
          </DataRow>
          <DataRow
            label={say('data.size')}
            note={
              data.bytes === null
                ? say('data.incidents', { count: data.incidents })
                : say('data.size_note', { size: sizeWords(data.bytes, language), count: data.incidents })
            }
            status={said}
          >
            {data.bytes !== null && (
              <Button disabled={isBusy} onPress={pressCompact}>
                {say('data.compact')}
              </Button>
            )}
          </DataRow>
        </>
      )}
      <SettingRow label={say('data.keep')} htmlFor="keep-years" note={say('data.keep_note')}>
        <Select
          id="keep-years"
          value={String(settings.history.keepYears)}
          options={YEARS.map((years) => ({
            value: String(years),
            label: years === null ? say('data.forever') : say('data.years', { years }),
          }))}
          onChange={(value) =>
            onChange({ history: { keepYears: YEARS.find((years) => String(years) === value) ?? null } })
          }
        />
      </SettingRow>
      <Lists />
      <ExportEverything />
      <ResetData onReset={() => setAsked(asked + 1)} />
    </section>
  );
}
