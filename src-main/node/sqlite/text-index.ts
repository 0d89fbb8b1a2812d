import type { IncidentQuestion, QuestionPart } from '#core/search/incident-question';
import { incidentText, type Told } from '#core/search/incident-text';
import type { Phrase } from '#core/search/question';
import { compareStarts } from '../store/order.ts';
import type { Connection } from './connection.ts';
import { number, text, type Row } from './row.ts';

/** The full text of the incidents or of the maintenances: see migrations 5 and 8. */
export interface TextIndex {
  /** To be called in the transaction that keeps the words. */
  keep(key: number, known: Told | null, kept: Told): void;
  /** The keys of what answers, best first. */
  find(question: IncidentQuestion): readonly number[];
}

/** What is indexed: its table, and what of it is looked at beside its words. */
interface Indexed {
  readonly of: 'incident' | 'maintenance';
  readonly startsAt: string;
  readonly isImpact: string;
  readonly isOver: string;
}

export const INCIDENTS_INDEXED: Indexed = {
  of: 'incident',
  startsAt: 'started_at',
  isImpact: 'impact IN (SELECT value FROM json_each(?2))',
  isOver: "status IN ('resolved', 'postmortem')",
};
export const MAINTENANCES_INDEXED: Indexed = {
  of: 'maintenance',
  startsAt: 'starts_at',
  isImpact: 'FALSE',
  isOver: "status = 'completed'",
};

export function createTextIndex({ all, run }: Connection, indexed: Indexed): TextIndex {
  const { of, startsAt, isImpact, isOver } = indexed;
  const withWords = `SELECT rowid FROM ${of}_text WHERE ${of}_text MATCH`;
  const keepWords = `INSERT OR REPLACE INTO ${of}_text (rowid, title, body) VALUES (?, ?, ?)`;
  const isMeant = `
    page_id IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR ${isImpact}) AND (?3 = 0 OR NOT ${isOver})`;
  const found = `${of}_key AS key, page_id, ${of}_id AS id, ${startsAt} AS starts_at`;
  const bestFirst = 'ORDER BY in_title DESC, starts_at DESC, page_id, id LIMIT ?4';
  const everything = `SELECT ${found}, 1 AS in_title FROM ${of} JOIN page USING (page_key) WHERE ${isMeant} ${bestFirst}`;
  const matching = `
    SELECT ${found}, ${of}_key IN (${withWords} ?6) AS in_title FROM ${of} JOIN page USING (page_key)
      WHERE ${of}_key IN (${withWords} ?5) AND ${isMeant} ${bestFirst}`;

  function find(question: IncidentQuestion, { pageIds, phrases }: QuestionPart): readonly Row[] {
    const { impacts, openOnly, limit } = question;
    const meant = [
      JSON.stringify(pageIds),
      impacts === null ? null : JSON.stringify(impacts),
      openOnly ? 1 : 0,
      limit,
    ] as const;
    if (phrases.length === 0) return all(everything, ...meant);
    return all(matching, ...meant, expression(phrases), `title : (${expression(phrases)})`);
  }

  return {
    keep(key, known, kept) {
      if (known !== null && saysTheSame(known, kept)) return;
      const { title, body } = incidentText(kept);
      run(keepWords, key, title, body);
    },
    find: (question) =>
      question.parts
        .flatMap((part) => find(question, part))
        .map((row) => ({
          key: number(row, 'key'),
          inTitle: number(row, 'in_title'),
          pageId: text(row, 'page_id'),
          id: text(row, 'id'),
          startsAt: number(row, 'starts_at'),
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

function saysTheSame(one: Told, other: Told): boolean {
  return (
    one.title === other.title &&
    one.updates.length === other.updates.length &&
    one.updates.every(({ text: words }, index) => words === other.updates[index]?.text)
  );
}
