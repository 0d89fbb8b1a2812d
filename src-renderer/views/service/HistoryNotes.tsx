import { knownText } from '#core/i18n/uptime-words';
import { levelWord } from '#core/i18n/words';
import type { PageHistory } from '#core/history/page-record';
import { LEVELS } from '#core/model/level';
import { useLanguage } from '../../ui/language.tsx';

/** How the figures come about: formula, weights, what is left out. */
export function HistoryNotes({ history }: { readonly history: PageHistory }) {
  const language = useLanguage();
  const { say } = language;
  return (
    <details className="notes">
      <summary>{say('service.how_counted')}</summary>
      <p>{say('service.formula')}</p>
      <ul>
        {LEVELS.filter((level) => level !== 'operational').map((level) => {
          const weight = history.weights[level];
          return (
            <li key={level}>
              {weight === null
                ? say('service.left_out', { level: levelWord(level, language) })
                : say('service.weight', { level: levelWord(level, language), share: knownText(weight, language) })}
            </li>
          );
        })}
      </ul>
      <p>{say('service.calendar', { zone: history.timeZone })}</p>
    </details>
  );
}
