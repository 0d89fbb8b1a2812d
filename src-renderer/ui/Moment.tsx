import { momentWords } from '#core/i18n/time-words';
import { toIso } from '#core/model/time';
import { useLanguage } from './language.tsx';
import { zoneText } from './time-text.ts';

interface MomentProps {
  readonly at: number;
  readonly timeZone: string;
}

/** A moment in the reader's zone; hovering shows it in UTC. */
export function Moment({ at, timeZone }: MomentProps) {
  const language = useLanguage();
  return (
    <time dateTime={toIso(at)} title={`${momentWords(at, 'UTC', language)} UTC`}>
      {momentWords(at, timeZone, language)} {zoneText(at, timeZone, language)}
    </time>
  );
}
