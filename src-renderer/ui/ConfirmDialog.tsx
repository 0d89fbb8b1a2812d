import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './Button.tsx';
import { useLanguage } from './language.tsx';
import './dialog.css';

interface ConfirmDialogProps {
  /** On the button that opens it. */
  readonly trigger: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly confirm: string;
  /** False while something in it is still to be said. */
  readonly ready?: boolean;
  readonly onConfirm: () => void;
}

/** A button that asks before it does something that is not undone with a click. */
export function ConfirmDialog({ trigger, title, children, confirm, ready = true, onConfirm }: ConfirmDialogProps) {
  const { say } = useLanguage();
  return (
    <DialogTrigger>
      <AriaButton className="button button-quiet button-danger">{trigger}</AriaButton>
      <ModalOverlay className="dialog-overlay" isDismissable>
        <Modal className="dialog-modal">
          <Dialog className="dialog" role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title">{title}</Heading>
                <div className="dialog-text">{children}</div>
                <div className="dialog-actions">
                  <Button onPress={close}>{say('window.cancel')}</Button>
                  <Button
                    kind="primary"
                    danger
                    disabled={!ready}
                    onPress={() => {
                      close();
                      onConfirm();
                    }}
                  >
                    {confirm}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
