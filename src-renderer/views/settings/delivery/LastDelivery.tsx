import type { FindingState } from '#core/doctor/finding';
import { obstacleWords, wayWord, type Attempt, type Delivery, type LastDelivery as Last } from '#core/events/delivery';
import type { Language } from '#core/i18n/language';
import { useAppState } from '../../../host/use-app-state.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { Moment } from '../../../ui/Moment.tsx';
import { FindingLine } from '../doctor/FindingLine.tsx';

const STATES: Readonly<Record<Delivery['kind'], FindingState>> = { shown: 'ok', unknown: 'unknown', failed: 'limited' };

/** What became of the last notification: whether it was shown, by which way, when, and what was tried in vain. */
export function LastDelivery({ last }: { readonly last: Last | null }) {
  const language = useLanguage();
  const { say } = language;
  const { timeZone } = useAppState();
  const name = say('delivery.last');
  if (last === null) return <FindingLine state="unknown" name={name} word={say('delivery.none_yet')} />;
  const { at, delivery } = last;
  return (
    <FindingLine state={STATES[delivery.kind]} name={name} word={outcomeWords(delivery, language)}>
      <p className="muted-text small-text">
        <Moment at={at} timeZone={timeZone} />
      </p>
      {(delivery.missed ?? []).map((attempt) => (
        <p key={attempt.way}>{missedWords(attempt, language)}</p>
      ))}
    </FindingLine>
  );
}

function outcomeWords(delivery: Delivery, language: Language): string {
  const { say } = language;
  const outcome = say(`delivery.${delivery.kind}`);
  if (delivery.kind === 'failed' || delivery.way === undefined) return outcome;
  return say('delivery.through', { outcome, way: wayWord(delivery.way, language) });
}

function missedWords({ way, obstacle }: Attempt, language: Language): string {
  return language.say('delivery.missed', { way: wayWord(way, language), reason: obstacleWords(obstacle, language) });
}
