import type { Incident } from '#core/model/snapshot';
import type { IncidentQuestion, QuestionPart } from '#core/search/incident-question';
import { incidentText } from '#core/search/incident-text';
import type { Phrase } from '#core/search/question';
import { compareStarts } from '../store/order.ts';
import type { Connection } from './connection.ts';
import { number, text, type Row } from './row.ts';

/** The full text of the incidents: see migration 5. */
export interface IncidentIndex {
  /** To be called in the transaction that keeps the incident. */
  keep(key: number, known: Incident | null, kept: Incident): void;
  /** The keys of what answers, best first. */
  find(question: IncidentQuestion): readonly number[];
}

const KEEP = 'INSERT OR REPLACE INTO incident_text (rowid, title, body) VALUES (?, ?, ?)';
const WITH_WORDS = 'SELECT rowid FROM incident_text WHERE incident_text MATCH';
const IS_MEANT = `
  page_id IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR impact IN (SELECT value FROM json_each(?2)))
    AND (?3 = 0 OR status NOT IN ('resolved', 'postmortem'))`;
const FOUND = 'incident_key AS key, page_id, incident_id, started_at';
const BEST_FIRST = 'ORDER BY in_title DESC, started_at DESC, page_id, incident_id LIMIT ?4';
const ALL = `SELECT ${FOUND}, 1 AS in_title FROM incident JOIN page USING (page_key) WHERE ${IS_MEANT} ${BEST_FIRST}`;
const MATCHING = `
  SELECT ${FOUND}, incident_key IN (${WITH_WORDS} ?6) AS in_title FROM incident JOIN page USING (page_key)
    WHERE incident_key IN (${WITH_WORDS} ?5) AND ${IS_MEANT} ${BEST_FIRST}`;

export function createIncidentIndex({ all, run }: Connection): IncidentIndex {
  function find(question: IncidentQuestion, { pageIds, phrases }: QuestionPart): readonly Row[] {
    const { impacts, openOnly, limit } = question;
    const meant = [
      JSON.stringify(pageIds),
      impacts === null ? null : JSON.stringify(impacts),
      openOnly ? 1 : 0,
      limit,
    ] as const;
    if (phrases.length === 0) return all(ALL, ...meant);
    return all(MATCHING, ...meant, expression(phrases), `title : (${expression(phrases)})`);
  }

  return {
    keep(key, known, kept) {
      if (known !== null && saysTheSame(known, kept)) return;
      const { title, body } = incidentText(kept);
      run(KEEP, key, title, body);
    },
    find: (question) =>
      question.parts
        .flatMap((part) => find(question, part))
        .map((row) => ({
          key: number(row, 'key'),
          inTitle: number(row, 'in_title'),
          pageId: text(row, 'page_id'),
          id: text(row, 'incident_id'),
          startsAt: number(row, 'started_at'),
        }))
        .sort((a, b) => b.inTitle - a.inTitle || compareStarts(a, b))
        .slice(0, question.limit)
        .map(({ key }) => key),
  };
}

/** In the language of FTS5. Words are letters and digits only, so that nothing in them could mean anything else. */
function expression(phrases: readonly Phrase[]): string {
  return phrases.map((words) => `"${words.join(' ')}" *`).join(' AND ');
}

function saysTheSame(one: Incident, other: Incident): boolean {
  return (
    one.title === other.title &&
    one.updates.length === other.updates.length &&
    one.updates.every(({ text: words }, index) => words === other.updates[index]?.text)
  );
}
