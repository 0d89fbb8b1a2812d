import type { IncidentQuestion, QuestionPart } from '#core/search/incident-question';
import type { Told } from '#core/search/incident-text';
import { compareStarts } from '../store/order.ts';
import type { Connection } from './connection.ts';
import { anywhere, indexWords, inTitle } from './index-words.ts';
import { number, text, type Row } from './row.ts';

/** The words of the incidents or of the maintenances: see migration 10. */
export interface TextIndex {
  /** To be called in the transaction that keeps the words. */
  keep(key: number, known: Told | null, kept: Told): void;
  /** What may answer, newest start first: the texts themselves decide. */
  propose(question: IncidentQuestion): readonly Proposal[];
}

export interface Proposal {
  readonly key: number;
  /** Whether its title alone may answer. */
  readonly inTitle: boolean;
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

/** SQLite’s own way to say that there is no limit. */
const EVERY = -1;

export function createTextIndex({ all, run }: Connection, indexed: Indexed): TextIndex {
  const { of, startsAt, isImpact, isOver } = indexed;
  const withWords = `SELECT rowid FROM ${of}_text WHERE ${of}_text MATCH`;
  const keepWords = `INSERT OR REPLACE INTO ${of}_text (rowid, words) VALUES (?, ?)`;
  const isMeant = `
    page_id IN (SELECT value FROM json_each(?1)) AND (?2 IS NULL OR ${isImpact}) AND (?3 = 0 OR NOT ${isOver})`;
  const found = `${of}_key AS key, page_id, ${of}_id AS id, ${startsAt} AS starts_at`;
  const bestFirst = 'ORDER BY in_title DESC, starts_at DESC, page_id, id LIMIT ?4';
  const everything = `SELECT ${found}, 1 AS in_title FROM ${of} JOIN page USING (page_key) WHERE ${isMeant} ${bestFirst}`;
  const matching = `
    SELECT ${found}, ${of}_key IN (${withWords} ?6) AS in_title FROM ${of} JOIN page USING (page_key)
      WHERE ${of}_key IN (${withWords} ?5) AND ${isMeant} ${bestFirst}`;

  function find({ impacts, openOnly, limit }: IncidentQuestion, { pageIds, phrases }: QuestionPart): readonly Row[] {
    const isExact = phrases.every((phrase) => phrase.length === 1);
    const meant = [
      JSON.stringify(pageIds),
      impacts === null ? null : JSON.stringify(impacts),
      openOnly ? 1 : 0,
      isExact ? limit : EVERY,
    ] as const;
    if (phrases.length === 0) return all(everything, ...meant);
    return all(matching, ...meant, anywhere(phrases), inTitle(phrases));
  }

  return {
    keep(key, known, kept) {
      if (known !== null && saysTheSame(known, kept)) return;
      run(keepWords, key, indexWords(kept));
    },
    propose: (question) =>
      question.parts
        .flatMap((part) => find(question, part))
        .map((row) => ({
          key: number(row, 'key'),
          inTitle: number(row, 'in_title') === 1,
          pageId: text(row, 'page_id'),
          id: text(row, 'id'),
          startsAt: number(row, 'starts_at'),
        }))
        .sort(compareStarts),
  };
}

function saysTheSame(one: Told, other: Told): boolean {
  return (
    one.title === other.title &&
    one.updates.length === other.updates.length &&
    one.updates.every(({ text: words }, index) => words === other.updates[index]?.text)
  );
}
