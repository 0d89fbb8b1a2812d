import { momentWords } from '#core/i18n/time-words';
import { toIso } from '#core/model/time';
import { zoneText } from './time-text.ts';

interface MomentProps {
  readonly at: number;
  readonly timeZone: string;
}

/** A moment in the reader's zone; hovering shows it in UTC. */
export function Moment({ at, timeZone }: MomentProps) {
  return (
    <time dateTime={toIso(at)} title={`${momentWords(at, 'UTC')} UTC`}>
      {momentWords(at, timeZone)} {zoneText(at, timeZone)}
    </time>
  );
}
