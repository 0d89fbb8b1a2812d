import { useEffect, useState } from 'react';
import { Button as AriaButton, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useHost } from '../../host/host-context.tsx';
import { useLanguage } from '../../ui/language.tsx';
import type { Place } from '../addresses.ts';
import { carryOut } from './carry-out.ts';
import type { Entry } from './entry.ts';
import { Palette } from './Palette.tsx';
import { rememberChosen } from './recent.ts';
import { isOnMac, isShortcut, shortcutText } from './shortcut.ts';
import './palette.css';

const SAID_FOR_MS = 3_000;

/** The button, the keys, and the palette itself: everything there is, from anywhere in the window. */
export function CommandPalette({ target }: { readonly target: Place }) {
  const host = useHost();
  const language = useLanguage();
  const { say } = language;
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const shortcut = shortcutText(isOnMac());

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isShortcut(event, isOnMac())) return;
      event.preventDefault();
      if (!event.repeat) setOpen((last) => !last);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  useEffect(() => {
    if (said === '') return;
    const timer = window.setTimeout(() => setSaid(''), SAID_FOR_MS);
    return () => window.clearTimeout(timer);
  }, [said]);

  function choose(entry: Entry): void {
    setOpen(false);
    if (entry.id !== 'search') rememberChosen(entry.id);
    carryOut(entry.does, host, language).then(
      (words) => setSaid(words ?? ''),
      (fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault)),
    );
  }

  return (
    <>
      <AriaButton className="palette-button" onPress={() => setOpen(true)}>
        <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14">
          <circle cx="6" cy="6" r="4.2" />
          <path d="M9.2 9.2L12.4 12.4" />
        </svg>
        <span className="palette-button-words">{say('palette.open')}</span>
        <kbd className="palette-shortcut">{shortcut}</kbd>
      </AriaButton>
      <ModalOverlay className="palette-overlay" isOpen={open} onOpenChange={setOpen} isDismissable>
        <Modal className="palette-modal">
          <Dialog className="palette-dialog" aria-label={say('palette.label')}>
            <Palette pageId={'pageId' in target ? (target.pageId ?? null) : null} onChoose={choose} />
          </Dialog>
        </Modal>
      </ModalOverlay>
      <p role="status" className={said === '' ? 'hidden-text' : 'palette-said'}>
        {said}
      </p>
    </>
  );
}
