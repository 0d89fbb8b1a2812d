import { plainText } from './plain-text.ts';
import './marked-text.css';

interface MarkedTextProps {
  readonly text: string;
  /** Parts of the text, in order, none overlapping another. */
  readonly marks: readonly { readonly from: number; readonly to: number }[];
}

/** A vendor's words with what was found in them; on their own, whichever way they run. */
export function MarkedText({ text, marks }: MarkedTextProps) {
  const ends = [0, ...marks.map(({ to }) => to)];
  return (
    <bdi className="marked-text">
      {marks.map(({ from, to }, index) => (
        <span key={from}>
          {plainText(text.slice(ends[index], from))}
          <mark>{plainText(text.slice(from, to))}</mark>
        </span>
      ))}
      {plainText(text.slice(ends.at(-1)))}
    </bdi>
  );
}
