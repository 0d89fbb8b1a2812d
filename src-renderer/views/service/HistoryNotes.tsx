import { levelWord } from '#core/i18n/words';
import type { PageHistory } from '#core/history/page-record';
import { LEVELS } from '#core/model/level';

/** How the figures come about: formula, weights, what is left out. */
export function HistoryNotes({ history }: { readonly history: PageHistory }) {
  return (
    <details className="notes">
      <summary>How uptime is counted</summary>
      <p>{history.formula}</p>
      <ul>
        {LEVELS.filter((level) => level !== 'operational').map((level) => {
          const weight = history.weights[level];
          return (
            <li key={level}>
              {levelWord(level)}: {weight === null ? 'left out' : `counts ${weight * 100}% as downtime`}
            </li>
          );
        })}
      </ul>
      <p>
        Days are calendar days in {history.timeZone}. Hatched days have no evidence and are left out of every figure.
        Where the vendor shows another figure, it stands below ours.
      </p>
    </details>
  );
}
