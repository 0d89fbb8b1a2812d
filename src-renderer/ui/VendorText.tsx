import { ExternalLink } from './ExternalLink.tsx';
import { linkify } from './linkify.ts';

interface VendorTextProps {
  readonly text: string;
  readonly onOpen: (url: string) => void;
}

/** Text from outside, as text: paragraphs are kept, https addresses can be opened, nothing else means anything. */
export function VendorText({ text, onOpen }: VendorTextProps) {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph, index) => (
    <p key={index} className="vendor-text">
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
  ));
}
