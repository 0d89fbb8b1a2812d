import type { PageState } from '#core/contract/app-state';
import type { IncidentBrief } from '#core/history/page-record';
import { durationWords } from '#core/i18n/time-words';
import { impactWord, incidentStatusWord } from '#core/i18n/words';
import { useTimeZone } from '../../host/use-app-state.ts';
import { incidentAddress } from '../../ui/addresses.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { clockText, dateIn, shortDayText } from '../../ui/time-text.ts';
import { IMPACT_LEVELS } from '../../ui/words.ts';
import { useLanguage } from '../../ui/language.tsx';

/** When, what, how bad, how long. */
export function IncidentLine({ page, brief }: { readonly page: PageState; readonly brief: IncidentBrief }) {
  const language = useLanguage();
  const timeZone = useTimeZone();
  return (
    <li className="incident-line">
      <span className="incident-when">
        {shortDayText(dateIn(brief.startedAt, timeZone), language)}{' '}
        <span>{clockText(brief.startedAt, timeZone, language)}</span>
      </span>
      <LevelMark mark={IMPACT_LEVELS[brief.impact]} size={14} />
      <a href={incidentAddress(page.id, brief.id)}>
        <bdi>{brief.title}</bdi>
      </a>
      <span className="incident-impact">{impactWord(brief.impact, language)}</span>
      <span className="incident-length">
        {brief.resolvedAt === null
          ? incidentStatusWord(brief.status, language)
          : durationWords(brief.resolvedAt - brief.startedAt, language)}
      </span>
    </li>
  );
}
