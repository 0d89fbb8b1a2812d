import { useState } from 'react';
import { Button } from './Button.tsx';
import { ExternalLink } from './ExternalLink.tsx';
import { useLanguage } from './language.tsx';
import { linkify } from './linkify.ts';
import { plainText } from './plain-text.ts';
import './vendor-text.css';

interface VendorTextProps {
  readonly text: string;
  readonly onOpen: (url: string) => void;
}

/** Longer than any update but a postmortem. */
const SHOWN_AT_FIRST = 6_000;
/** More than a window can lay out at once without being felt. */
const MOST_SHOWN = 200_000;

/**
 * Text from outside, as text: paragraphs are kept, https addresses can be opened, nothing else means anything. Each
 * paragraph runs whichever way its letters do, and turns nothing around it.
 */
export function VendorText({ text, onOpen }: VendorTextProps) {
  const { say } = useLanguage();
  const [all, setAll] = useState(false);
  const whole = text.length <= SHOWN_AT_FIRST;
  const shown = plainText(cut(text, all ? MOST_SHOWN : SHOWN_AT_FIRST));
  return (
    <div className="vendor-text">
      {shown
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, index) => (
          <p key={index} dir="auto">
            {linkify(paragraph).map((piece, part) =>
              piece.url === null ? (
                piece.text
              ) : (
                <ExternalLink key={part} url={piece.url} onOpen={onOpen}>
                  {piece.text}
                </ExternalLink>
              ),
            )}
          </p>
        ))}
      {!whole && !all && (
        <Button kind="quiet" onPress={() => setAll(true)}>
          {say('window.show_all_text', { count: text.length })}
        </Button>
      )}
      {all && text.length > MOST_SHOWN && <p className="muted-text">{say('window.text_cut', { count: MOST_SHOWN })}</p>}
    </div>
  );
}

/** Never between the halves of one character. */
function cut(text: string, longest: number): string {
  return text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}
