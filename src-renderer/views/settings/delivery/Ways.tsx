import { obstacleWords, wayWord, type WayState } from '#core/events/delivery';
import { useLanguage } from '../../../ui/language.tsx';
import { FindingLine } from '../doctor/FindingLine.tsx';

/** The ways to notify in the order in which they are tried: the first that nothing is in the way of is the one. */
export function Ways({ ways }: { readonly ways: readonly WayState[] }) {
  const language = useLanguage();
  const { say } = language;
  const first = ways.find(({ obstacle }) => obstacle === null);
  return (
    <ol className="findings" aria-label={say('delivery.ways')}>
      {ways.map((each) => {
        const { way, obstacle } = each;
        const name = wayWord(way, language);
        return obstacle === null ? (
          <FindingLine
            key={way}
            state="ok"
            name={name}
            word={say(each === first ? 'delivery.ready' : 'delivery.next')}
          />
        ) : (
          <FindingLine key={way} state="limited" name={name} word={say('delivery.not_here')}>
            <p>{obstacleWords(obstacle, language)}</p>
          </FindingLine>
        );
      })}
    </ol>
  );
}
