import { LONGEST_LIST, type ListProblem, type WatchList } from '#core/watchlist/listed';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useHost } from '../../../host/host-context.tsx';
import { useAppState } from '../../../host/use-app-state.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { dateIn } from '../../../ui/time-text.ts';
import { DataRow } from './DataRow.tsx';
import { ImportList } from './ImportList.tsx';

const TYPES = ['.json', '.opml', '.xml', 'application/json', 'text/x-opml', 'text/xml'];

interface Chosen {
  readonly file: string;
  readonly list: WatchList;
  /** Another for the same file chosen again. */
  readonly count: number;
}

/** The list of what is watched: taken along, and those of others read. */
export function Lists() {
  const host = useHost();
  const { say } = useLanguage();
  const { pages, now, timeZone } = useAppState();
  const [said, setSaid] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const name = `greenbar-services-${dateIn(now, timeZone)}`;

  function tell(work: Promise<void>): void {
    setSaid(null);
    work.catch((fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault)));
  }

  async function exportJson(): Promise<void> {
    // What reads and writes lists is loaded when somebody wants it.
    const [{ writeJsonList }, settings] = await Promise.all([
      import('#core/watchlist/json-list'),
      host.call('settings', {}),
    ]);
    saveFile(`${name}.json`, new Blob([writeJsonList(settings.pages)], { type: 'application/json' }));
  }

  async function exportOpml(): Promise<void> {
    const { writeOutlines } = await import('#core/watchlist/outlines');
    saveFile(`${name}.opml`, new Blob([writeOutlines(pages, say('lists.opml_title'))], { type: 'text/x-opml' }));
  }

  async function choose(file: File): Promise<void> {
    setChosen(null);
    const list = await read(file);
    if (typeof list === 'string') setSaid(say(`lists.${list}`, { file: file.name }));
    else setChosen({ file: file.name, list, count: (chosen?.count ?? 0) + 1 });
  }

  return (
    <>
      <DataRow label={say('lists.heading')} note={say('lists.note')} status={said}>
        <Button disabled={pages.length === 0} onPress={() => tell(exportJson())}>
          {say('lists.export')}
        </Button>
        <Button disabled={pages.length === 0} onPress={() => tell(exportOpml())}>
          {say('lists.export_feeds')}
        </Button>
        <FileTrigger
          acceptedFileTypes={TYPES}
          onSelect={(files) => {
            const file = files?.item(0);
            if (file != null) tell(choose(file));
          }}
        >
          <Button>{say('lists.import')}</Button>
        </FileTrigger>
      </DataRow>
      {chosen !== null && (
        <ImportList key={chosen.count} file={chosen.file} list={chosen.list} onClose={() => setChosen(null)} />
      )}
    </>
  );
}

/** The list in a file, or why there is none. No more of it is taken into memory than a list can be long. */
async function read(file: File): Promise<WatchList | ListProblem | 'unreadable'> {
  // A character is four bytes at most.
  if (file.size > 4 * LONGEST_LIST) return 'too_large';
  const { readList } = await import('#core/watchlist/read-list');
  const text = await file.text().catch(() => null);
  if (text === null) return 'unreadable';
  const list = readList(text);
  return list.ok ? list.value : list.problem;
}
