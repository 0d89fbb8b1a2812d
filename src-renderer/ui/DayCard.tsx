import { LevelMark } from './LevelMark.tsx';
import { dayWords } from './day-words.ts';
import { useLanguage } from './language.tsx';
import type { GridDay } from './bar-grid-row.ts';
import './day-card.css';

interface DayCardProps {
  readonly rowName: string;
  readonly day: GridDay;
  readonly titles: readonly string[];
}

const MOST_TITLES = 4;

/** One day of one row, in words. Not read out: the grid's cell says the same. */
export function DayCard({ rowName, day, titles }: DayCardProps) {
  const language = useLanguage();
  const words = dayWords(day, language);
  const more = titles.length - MOST_TITLES;
  return (
    <div className="day-card">
      <div className="day-card-date">
        {words.date} · <bdi>{rowName}</bdi>
      </div>
      <div className="day-card-headline">
        <LevelMark mark={day.level} size={14} />
        {words.headline}
      </div>
      {words.details.length > 0 && <div className="day-card-details">{words.details.join(' · ')}</div>}
      {titles.length > 0 && (
        <ul className="day-card-incidents">
          {titles.slice(0, MOST_TITLES).map((title, index) => (
            <li key={index} dir="auto">
              {title}
            </li>
          ))}
          {more > 0 && <li className="muted-text">{language.say('window.and_more', { count: more })}</li>}
        </ul>
      )}
    </div>
  );
}
