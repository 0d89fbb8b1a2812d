import type { Host } from '#core/contract/host';
import { sizeWords } from '#core/i18n/size-words';
import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { useAppState } from '../../../host/use-app-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { dateIn } from '../../../ui/time-text.ts';
import { DataRow } from './DataRow.tsx';

/** Settings and history, in one file. */
export function ExportEverything() {
  const host = useHost();
  const language = useLanguage();
  const { say } = language;
  const { now, timeZone } = useAppState();
  const [said, setSaid] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function run(): Promise<void> {
    const parts = await everything(host, (done, count) => setSaid(say('data.exporting', { done, count })));
    const file = new Blob(parts, { type: 'application/json' });
    saveFile(`greenbar-${dateIn(now, timeZone)}.json`, file);
    setSaid(say('data.exported', { size: sizeWords(file.size, language) }));
  }

  return (
    <DataRow label={say('data.everything')} note={say('data.everything_note')} status={said}>
      <Button
        disabled={isBusy}
        onPress={() => {
          setBusy(true);
          run()
            .catch((fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault)))
            .finally(() => setBusy(false));
        }}
      >
        {say('data.export_everything')}
      </Button>
    </DataRow>
  );
}

/** One JSON value in pieces: a page at a time, so that neither the engine nor the bridge ever holds all of it. */
async function everything(host: Host, onProgress: (done: number, count: number) => void): Promise<string[]> {
  const { pageIds, ...head } = await host.call('archive', {});
  const parts = [JSON.stringify(head).slice(0, -1), ',"pages":['];
  for (const [index, pageId] of pageIds.entries()) {
    onProgress(index + 1, pageIds.length);
    parts.push(`${index === 0 ? '' : ','}${JSON.stringify(await host.call('archivePage', { pageId }))}`);
  }
  return [...parts, ']}\n'];
}
