import type { Examination } from '#core/doctor/finding';
import { adviceWords, foundWords } from '#core/doctor/finding-words';
import type { NotifierReport } from '#core/events/delivery';
import type { Settings } from '#core/settings/settings';
import { useLanguage } from '../../../ui/language.tsx';
import { FindingLine } from '../doctor/FindingLine.tsx';
import { LastDelivery } from './LastDelivery.tsx';
import { Order } from './Order.tsx';
import { Ways } from './Ways.tsx';

type Chosen = Settings['notifications']['delivery'];

interface DeliveryProps {
  /** Null until it is there. */
  readonly report: NotifierReport | null;
  readonly examination: Examination | null;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** How notifications reach the user here, whether the system permits it, and what became of the last one. */
export function Delivery({ report, examination, chosen, onChoose }: DeliveryProps) {
  const language = useLanguage();
  const { say } = language;
  if (report === null) return null;
  // Where nothing shows notifications, nobody can permit any.
  const found = (examination?.findings ?? []).filter(
    ({ subject }) => subject === 'notifications' || subject === 'permission',
  );
  const permission = found.find(({ subject, state }) => subject === 'notifications' && state !== 'ok') ?? found.at(-1);
  return (
    <>
      <Order ways={report.ways} chosen={chosen} onChoose={onChoose} />
      <Ways ways={report.ways} />
      <ul className="findings">
        {permission !== undefined && (
          <FindingLine
            state={permission.state}
            name={say('delivery.permission')}
            word={foundWords(permission, language)}
          >
            {permission.advice !== undefined && <p className="muted-text">{adviceWords(permission, language)}</p>}
          </FindingLine>
        )}
        <LastDelivery last={report.last} />
      </ul>
    </>
  );
}
