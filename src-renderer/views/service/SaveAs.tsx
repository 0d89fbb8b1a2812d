import type { PageState } from '#core/contract/app-state';
import type { ArgsOf } from '#core/contract/contract';
import { useState } from 'react';
import { useHost } from '../../host/host-context.tsx';
import { useAppState } from '../../host/use-app-state.ts';
import { useLanguage } from '../../ui/language.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { pngOf, saveFile } from '../../ui/save-file.ts';
import { dateIn, monthText } from '../../ui/time-text.ts';
import { lastMonth } from './last-month.ts';

/** A PNG is drawn here from the SVG; a month is a report of other days than those on show. */
const CHOICES = ['png', 'svg', 'md', 'month', 'csv', 'json', 'ics'] as const;

type Choice = (typeof CHOICES)[number];

/** What is known of a service as a file. */
export function SaveAs({ page, days }: { readonly page: PageState; readonly days: number }) {
  const host = useHost();
  const language = useLanguage();
  const { say } = language;
  const { timeZone, now } = useAppState();
  const [said, setSaid] = useState<{ readonly words: string; readonly failed: boolean } | null>(null);
  const month = lastMonth(dateIn(now, timeZone));

  function argsFor(choice: Choice): ArgsOf<'evidence'> {
    const common = { pageId: page.id, days, timeZone };
    if (choice === 'month') return { ...common, format: 'md', from: month.from, to: month.to };
    return { ...common, format: choice === 'png' ? 'svg' : choice, theme: themeNow() };
  }

  async function save(choice: Choice): Promise<void> {
    const document = await host.call('evidence', argsFor(choice));
    if (!document.ok) {
      setSaid({ words: document.problem, failed: true });
      return;
    }
    const { fileName, mediaType, text } = document.value;
    const content = choice === 'png' ? await pngOf(text) : new Blob([text], { type: mediaType });
    if (content === null) {
      setSaid({ words: say('save.failed'), failed: true });
      return;
    }
    const file = choice === 'png' ? fileName.replace(/\.svg$/, '.png') : fileName;
    saveFile(file, content);
    setSaid({ words: say('save.saved', { file }), failed: false });
  }

  return (
    <>
      <MenuButton
        label={say('save.menu')}
        items={CHOICES.map((id) => ({
          id,
          label:
            id === 'month' ? say('save.month', { month: monthText(month.month, 'long', language) }) : say(`save.${id}`),
        }))}
        onAction={(choice) => {
          setSaid(null);
          save(choice).catch((fault: unknown) =>
            setSaid({ words: fault instanceof Error ? fault.message : String(fault), failed: true }),
          );
        }}
      />
      <span className="save-said" role={said?.failed === true ? 'alert' : 'status'}>
        {said?.words}
      </span>
    </>
  );
}

/** The picture has the colours the window has. */
function themeNow(): 'light' | 'dark' {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
